import type { StreamId } from '@nenep/contracts';
import type { Store } from '../store.js';
import type { InboxCycle, InboxStep } from './inbox-cycle.schema.js';

/** What each of these cycles is with its parts added up; those that have none stay as they are. */
export async function withParts(
  store: Store,
  cycles: readonly InboxCycle[],
): Promise<InboxCycle[]> {
  const parts = await partsOf(
    store,
    cycles.map(({ _id }) => _id),
  );
  return cycles.map((cycle) =>
    addUp(
      cycle,
      parts.filter(({ partOf }) => partOf === cycle._id),
    ),
  );
}

/** The streams of a cycle: its own, and those of its parts. */
export async function streamsOf(store: Store, stream: StreamId): Promise<StreamId[]> {
  const parts = await partsOf(store, [stream]);
  return [stream, ...parts.map(({ _id }) => _id)];
}

/** How many tasks of a step are not settled in the other parts of a part's cycle. */
export async function unsettledBeside(
  store: Store,
  part: { stream: StreamId; cycle: StreamId },
  step: string,
): Promise<number> {
  const parts = await partsOf(store, [part.cycle]);
  return parts
    .filter(({ _id }) => _id !== part.stream)
    .flatMap(({ steps }) => steps.filter((each) => each.step === step))
    .reduce((sum, { expected, done, gaps }) => sum + expected - done - gaps, 0);
}

/** In the order of their names; there are few. */
function partsOf(store: Store, cycles: StreamId[]): Promise<InboxCycle[]> {
  return store.models.inboxCycles
    .find({ partOf: { $in: cycles } })
    .sort({ _id: 1 })
    .lean<InboxCycle[]>();
}

function addUp(cycle: InboxCycle, parts: readonly InboxCycle[]): InboxCycle {
  if (parts.length === 0) return cycle;
  const steps = cycle.steps.map((step) =>
    addStep(
      step,
      parts.flatMap((part) => part.steps.filter((each) => each.step === step.step)),
    ),
  );
  return { ...cycle, steps };
}

/** A step that parts carry out is complete once all of them have completed it. */
function addStep(step: InboxStep, parts: readonly InboxStep[]): InboxStep {
  if (parts.length === 0) return step;
  const total = (count: 'open' | 'done' | 'gaps' | 'overdue') =>
    parts.reduce((sum, part) => sum + part[count], 0);
  const counts = {
    open: total('open'),
    done: total('done'),
    gaps: total('gaps'),
    overdue: total('overdue'),
  };
  const escalatedTo = highest(parts);
  const completedAt = parts.map((part) => part.completedAt).sort();
  const isComplete = counts.open === 0 && counts.done + counts.gaps === step.expected;
  return {
    ...step,
    ...counts,
    ...(escalatedTo && { escalatedTo }),
    ...(isComplete && completedAt.at(-1) && { completedAt: completedAt.at(-1) as string }),
  };
}

/** The highest rung that any of them was told; of several the last. */
function highest(parts: readonly InboxStep[]): InboxStep['escalatedTo'] {
  return parts
    .flatMap(({ escalatedTo }) => escalatedTo ?? [])
    .sort((a, b) => a.rung - b.rung || (a.at < b.at ? -1 : 1))
    .at(-1);
}
