import {
  CYCLE_CLOSED_SIGNAL,
  DECIDE_UPDATE,
  type DecideInput,
  type DecideOutput,
  type EvaluationResult,
  keeperStream,
  RECORDED_QUERY,
  type StreamEnd,
} from '@nenep/contracts';
import {
  allHandlersFinished,
  condition,
  defineQuery,
  defineSignal,
  defineUpdate,
  getExternalWorkflowHandle,
  setHandler,
} from '@temporalio/workflow';
import type { Cycle } from './cycle.js';
import { heedOrganization } from './heed-organization.js';
import type { RunLimit } from './run-limit.js';

const decideUpdate = defineUpdate<DecideOutput, [DecideInput]>(DECIDE_UPDATE);
const recorded = defineQuery<number>(RECORDED_QUERY);
const cycleClosed = defineSignal<[StreamEnd]>(CYCLE_CLOSED_SIGNAL);

/** From now on the stream takes decisions from the door. */
export function serve(cycle: Cycle, limit: RunLimit): void {
  setHandler(decideUpdate, (decisions) => {
    limit.countUpdate();
    return cycle.decide(decisions);
  });
  setHandler(recorded, () => cycle.record.recorded);
  heedOrganization(cycle);
}

/** Ends a stream that is closed. The keeper records where it ended, so that a cut tail shows. */
export async function endStream(cycle: Cycle): Promise<EvaluationResult> {
  const { snapshot, stream } = cycle;
  const end: StreamEnd = { stream, ...(await cycle.record.drained()) };
  const keeper = getExternalWorkflowHandle(keeperStream(snapshot.organization, snapshot.plan));
  await keeper.signal(cycleClosed, end);
  await condition(allHandlersFinished);
  return { ...end, answers: cycle.taken };
}
