import { decisionId, roleName, slug, streamId, taskId, taskKey } from '@nenep/contracts';
import type { MessageKey } from '@nenep/messages';
import { z } from 'zod';
import { cycleAddress } from '../cycles/cycle.schema.js';
import { afterFact } from '../http/common.schema.js';

/** All that a request is held to by a pattern, by the words that say it to people. */
const PATTERNED = {
  SLUG: slug,
  STREAM: streamId,
  CYCLE: cycleAddress,
  TASK: taskId,
  TASK_KEY: taskKey,
  DECISION: decisionId,
  ROLE: roleName,
  AFTER: afterFact,
};
type Name = keyof typeof PATTERNED;

const names = Object.keys(PATTERNED) as Name[];
const nameOfPattern = new Map(names.map((name) => [patternOf(PATTERNED[name]), name]));

/** Says what a text should look like. A pattern itself is never shown: few can read one. */
export function formatKey({ format, pattern }: { format: string; pattern?: string }): MessageKey {
  if (format === 'datetime') return 'problems.fields.FORMATS.MOMENT';
  if (format === 'date') return 'problems.fields.FORMATS.DATE';
  const name = nameOfPattern.get(pattern ?? '');
  return name ? `problems.fields.FORMATS.${name}` : 'problems.fields.OTHER';
}

/** As zod writes it in an issue. */
function patternOf(schema: z.ZodType): string {
  return `/${z.toJSONSchema(schema, { io: 'input' }).pattern}/`;
}
