import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Context } from '../context.js';
import { EXIT } from '../exit-codes.js';
import { Failure } from '../failure.js';

/** What a file of a decision is at least; whether the decision can be is for the api to say. */
const changeFile = z.looseObject({ format: z.literal('nenep/organization-change/v1') });

/** A decision as it is sent: what its file says, under an id that the same file always has. */
export type ChangeToSend = Record<string, unknown> & { decision: string };

/**
 * Reads the file of a decision on the organization. The same text has the same id, so that sending
 * it twice records it once. Throws {@link Failure} where it cannot be read.
 */
export async function readChange(
  { say, surroundings }: Context,
  file: string,
  id: string | undefined,
): Promise<ChangeToSend> {
  try {
    const text = (await readFile(resolve(surroundings.folder, file), 'utf8')).normalize('NFC');
    const { format, ...said } = changeFile.parse(parse(text));
    const decision = id ?? `file-${createHash('sha256').update(text).digest('hex').slice(0, 40)}`;
    return { ...said, decision };
  } catch (error) {
    throw new Failure(EXIT.INVALID, {
      title: say('cli.failures.changeFile.title', { file }),
      detail: error instanceof z.ZodError ? z.prettifyError(error) : String(error),
      remedy: say('cli.failures.changeFile.remedy'),
    });
  }
}
