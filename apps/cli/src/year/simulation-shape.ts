import { z } from 'zod';

const place = { cycle: z.string(), period: z.string(), step: z.string() };
/** Kinds that a newer plan knows are shown by their dates alone. */
const reason = z.looseObject({ kind: z.string() });

/** What the simulation reports; JSON, from a process of its own. */
export const simulationShape = z.object({
  simulated: z.literal(true),
  organization: z.string(),
  plan: z.string(),
  zone: z.string(),
  from: z.string(),
  to: z.string(),
  facts: z.int(),
  periods: z.object({ opened: z.int(), closed: z.int(), missed: z.int() }),
  decisions: z.int(),
  load: z.array(
    z.object({
      person: z.string(),
      asked: z.int(),
      decided: z.int(),
      late: z.int(),
      returned: z.int(),
      takenOver: z.int(),
      reminded: z.int(),
      escalatedTo: z.int(),
      busiest: z.object({ date: z.string(), due: z.int() }).nullable(),
    }),
  ),
  risks: z.array(
    z.object({
      ...place,
      why: z.array(z.enum(['OPENED_LATE', 'OVERDUE', 'DONE_LATE', 'LAST_DAY'])),
      dueAt: z.string(),
      tasks: z.int(),
      overdue: z.int(),
      late: z.int(),
      doneAt: z.string().nullable(),
    }),
  ),
  rolled: z.array(
    z.object({ ...place, nominal: z.string(), due: z.string(), reasons: z.array(reason) }),
  ),
  escalated: z.array(
    z.object({
      ...place,
      unit: z.string().nullable(),
      role: z.string(),
      holders: z.array(z.string()),
      at: z.string(),
      open: z.int(),
    }),
  ),
  missed: z.array(
    z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('PERIOD'),
        cycle: z.string(),
        period: z.string(),
        reason: z.enum(['BEFORE_ACTIVATION', 'MISSED_WHILE_DOWN']),
      }),
      z.object({ kind: z.enum(['GAP', 'NEVER_DONE']), ...place, people: z.array(z.string()) }),
    ]),
  ),
  milliseconds: z.object({ engines: z.number(), all: z.number() }),
});
export type Simulation = z.infer<typeof simulationShape>;
