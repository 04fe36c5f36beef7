import { z } from 'zod';
import { ApiClient } from './api-client.js';
import type { Context } from './context.js';
import {
  type Credentials,
  configurationFolder,
  credentialsFile,
  readCredentials,
} from './credentials.js';
import { EXIT } from './exit-codes.js';
import { Failure } from './failure.js';
import { serverAddress } from './server-address.js';

/** The server that a command names, if it names one. */
export interface ServerOption {
  server?: string;
}

/** The api with the token of the last sign-in to that server. Throws {@link Failure} without one. */
export async function signedIn(context: Context, { server: named }: ServerOption) {
  const kept = await keptCredentials(context);
  const server = await serverAddress(context, named, kept);
  const signIn = kept.servers[server];
  if (!signIn) {
    throw new Failure(EXIT.FORBIDDEN, {
      title: context.say('cli.failures.signedOut.title', { server }),
      remedy: context.say('cli.failures.signedOut.remedy', { server }),
    });
  }
  return new ApiClient(context, server, signIn.token);
}

/** What was kept of earlier sign-ins. Throws {@link Failure} where the file is damaged. */
export async function keptCredentials({ say, surroundings }: Context): Promise<Credentials> {
  const folder = configurationFolder(surroundings.env);
  try {
    return await readCredentials(folder);
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof z.ZodError)) throw error;
    throw new Failure(EXIT.UNEXPECTED, {
      title: say('cli.failures.credentials.title', { file: credentialsFile(folder) }),
      remedy: say('cli.failures.credentials.remedy'),
    });
  }
}
