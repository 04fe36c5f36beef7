import { z } from 'zod';

export interface Asking {
  method: 'GET' | 'POST';
  path: string;
  /** A token; nobody is signed in without it. */
  bearer?: string | undefined;
  body?: object;
}

/** Asks the api at an address, as anybody outside does. Throws with its own words where it refuses. */
export async function askApi(
  api: string,
  { method, path, bearer, body }: Asking,
): Promise<unknown> {
  const response = await fetch(`${api}/api/v1${path}`, {
    method,
    headers: {
      ...(body && { 'content-type': 'application/json' }),
      ...(bearer && { authorization: `Bearer ${bearer}` }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!response.ok) {
    throw new Error(`${method} ${path} was refused: ${response.status} ${await response.text()}`);
  }
  return response.json();
}

/** Signs in; returns the token. */
export async function signIn(
  api: string,
  credentials: { username: string; password: string },
): Promise<string> {
  const signedIn = await askApi(api, { method: 'POST', path: '/tokens', body: credentials });
  return z.object({ token: z.string() }).parse(signedIn).token;
}
