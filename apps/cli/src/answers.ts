import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { z } from 'zod';
import type { Context } from './context.js';
import { EXIT } from './exit-codes.js';
import { Failure } from './failure.js';
import { readPiped } from './prompt.js';
import type { FormField } from './shapes.js';

/** Answers to a form by field. Whether they fit it is for the api to say. */
export type Answers = Readonly<Record<string, unknown>>;

const answersFile = z.record(z.string(), z.unknown());

/**
 * The answers in a JSON file, or on standard input for `-`. Throws {@link Failure} where they
 * cannot be read.
 */
export async function readAnswers(
  context: Context,
  file: string | undefined,
): Promise<Answers | undefined> {
  if (file === undefined) return undefined;
  try {
    const text =
      file === '-'
        ? await readPiped(context)
        : await readFile(resolve(context.surroundings.folder, file), 'utf8');
    return answersFile.parse(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch (error) {
    throw new Failure(EXIT.INVALID, {
      title: context.say('cli.failures.answers.title', { file }),
      detail: error instanceof z.ZodError ? z.prettifyError(error) : String(error),
      remedy: context.say('cli.failures.answers.remedy'),
    });
  }
}

/**
 * The answers with those of the form `field=value` put over them; undefined where there are none.
 * A number that the form asks for is sent as one. Throws {@link Failure} where a `=` is missing.
 */
export function setAnswers(
  { say }: Context,
  answers: Answers | undefined,
  assignments: readonly string[] = [],
  fields: readonly FormField[],
): Answers | undefined {
  if (assignments.length === 0) return answers;
  const set = assignments.map((assignment) => {
    const cut = assignment.indexOf('=');
    if (cut > 0) return [assignment.slice(0, cut), assignment.slice(cut + 1)] as const;
    throw new Failure(EXIT.INVALID, {
      title: say('cli.failures.assignment.title', { assignment }),
      remedy: say('cli.failures.assignment.remedy'),
    });
  });
  const typed = set.map(([id, text]) => [id, asTheFormAsks(text, fields, id)]);
  return { ...answers, ...Object.fromEntries(typed) };
}

function asTheFormAsks(text: string, fields: readonly FormField[], id: string): unknown {
  const asked = fields.find((field) => field.id === id);
  return asked?.type === 'integer' && /^-?\d+$/.test(text) ? Number(text) : text;
}
