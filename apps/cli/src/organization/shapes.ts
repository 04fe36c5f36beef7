import { z } from 'zod';
import { worldShape } from '../shapes.js';

const person = z.object({ id: z.string(), name: z.string() });
const roleHeld = z.object({ role: z.string(), name: z.string(), holders: z.array(person) });

/** Who works where and who holds what on a day. */
export const onDayShape = z.object({
  name: z.string(),
  on: z.string(),
  known: z.string().nullable(),
  units: z.array(z.object({ name: z.string(), people: z.array(person), roles: z.array(roleHeld) })),
  roles: z.array(roleHeld),
  delegations: z.array(
    z.object({ delegator: person, delegate: person, to: z.string().nullable() }),
  ),
  world: worldShape,
});
export type OnDay = z.infer<typeof onDayShape>;

/** A decision on the organization, and what became of it. */
export const changeShape = z.object({
  decision: z.string(),
  document: z.object({ number: z.string(), date: z.string() }),
  effectiveOn: z.string(),
  standingText: z.string(),
  texts: z.array(z.string()),
  recordedBy: person,
  reason: z.string().nullable(),
  told: z.object({ streams: z.int(), taken: z.int(), tasks: z.int() }).nullable(),
});
export type Change = z.infer<typeof changeShape>;

/** A decision, or an approval, that was taken. */
export const takenShape = z.object({
  decision: z.string(),
  stream: z.string(),
  sequence: z.int(),
  text: z.string(),
  world: worldShape,
});
export type Taken = z.infer<typeof takenShape>;
