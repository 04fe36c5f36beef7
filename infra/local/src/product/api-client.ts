import { SetupProblem } from '../setup-problem.js';

/** The api as its administrator uses it. */
export interface ApiClient {
  get(path: string): Promise<unknown>;
  post(path: string, body: object): Promise<unknown>;
}

/** Signs in. @throws SetupProblem with the api's own words, here and at every refusal */
export async function signIn(
  api: string,
  credentials: { username: string; password: string },
): Promise<ApiClient> {
  const { token } = (await ask(api, '/tokens', undefined, credentials)) as { token: string };
  return {
    get: (path) => ask(api, path, token),
    post: (path, body) => ask(api, path, token, body),
  };
}

async function ask(
  api: string,
  path: string,
  token: string | undefined,
  body?: object,
): Promise<unknown> {
  const response = await fetch(`${api}/api/v1${path}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      ...(body && { 'content-type': 'application/json' }),
      ...(token && { authorization: `Bearer ${token}` }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new SetupProblem(`${path}: ${response.status}\n${text}`);
  return JSON.parse(text);
}
