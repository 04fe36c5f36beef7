import { anyVerb, localDate } from '@nenep/contracts';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';

const localMoment = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);
const localized = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });
const people = z.union([z.literal('everyone'), z.array(z.string()).min(1)]);

const act = z.strictObject({
  /** Wall-clock time in the plan's zone. */
  at: localMoment,
  /** Who acts, by id; `everyone` is whoever has such a task. Who is not named stays silent. */
  who: people,
  except: z.array(z.string()).default([]),
  /** The step whose tasks they deal with: all that wait for them. */
  step: z.string(),
  /** Only those of this cycle, where several have such a step. */
  cycle: z.string().optional(),
  verb: anyVerb,
  /** One of the script's sets of answers. */
  answers: z.string().optional(),
  reasons: z.string().optional(),
  until: localDate.optional(),
  target: z.string().optional(),
});
export type Act = z.infer<typeof act>;

const script = z.strictObject({
  title: localized,
  begins: localMoment,
  ends: localMoment,
  answers: z.record(z.string(), z.record(z.string(), z.union([z.string(), z.int()]))),
  acts: z.array(act),
});
/** Who does what on which day in a time-lapse. */
export type Script = z.infer<typeof script>;

/**
 * Reads a script of acts. Throws an `Error` that names line and column, or the field, of whatever
 * is not one; acts that are not in order of time are an error too.
 */
export function readScript(name: string, text: string): Script {
  const lines = new LineCounter();
  const document = parseDocument(text.normalize('NFC'), { lineCounter: lines });
  const [broken] = document.errors;
  if (broken) {
    const { line, col } = lines.linePos(broken.pos[0]);
    throw new Error(`${name}:${line}:${col}: ${broken.message}`);
  }
  const read = script.safeParse(document.toJS());
  if (!read.success) throw new Error(`${name}: ${z.prettifyError(read.error)}`);
  const unordered = read.data.acts.find((act, index, acts) => act.at < (acts[index - 1]?.at ?? ''));
  if (unordered) throw new Error(`${name}: the act at ${unordered.at} is out of order.`);
  return read.data;
}
