import { digestOf } from '@nenep/audit';
import {
  CLOSE_PART_SIGNAL,
  cycleOfStream,
  type EvaluationInput,
  type EvaluationResult,
  PART_CLOSED_SIGNAL,
  PART_REVIEWED_SIGNAL,
  type PartClosed,
  type PartReviewed,
  SEND_BACK_SIGNAL,
  type TaskKey,
} from '@nenep/contracts';
import {
  acceptedWords,
  closePart,
  endCounts,
  isReviewed,
  openPart,
  reviewedPart,
  sendReviewBack,
} from '@nenep/domain';
import {
  continueAsNew,
  defineSignal,
  getExternalWorkflowHandle,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { awaitPeople } from './steps/await-people.js';
import { assembleConsolidation } from './steps/consolidation.js';
import { Cycle, type CycleCarried } from './steps/cycle.js';
import { RunLimit } from './steps/run-limit.js';
import { endStream, serve } from './steps/serve.js';

const sendBack = defineSignal<[TaskKey]>(SEND_BACK_SIGNAL);
const closeSignal = defineSignal(CLOSE_PART_SIGNAL);
const partReviewed = defineSignal<[PartReviewed]>(PART_REVIEWED_SIGNAL);
const partClosed = defineSignal<[PartClosed]>(PART_CLOSED_SIGNAL);

/**
 * One part of a divided cycle, what concerns each person of its units: they assess their month,
 * whoever leads them reviews it; and again where the Office sends a review back.
 */
export async function evaluationPart(
  input: EvaluationInput,
  carried?: CycleCarried,
): Promise<EvaluationResult> {
  const part = new Cycle(workflowInfo().workflowId, input.snapshot, input.clockOffset, carried);
  const limit = new RunLimit(() => continueAsNew<typeof evaluationPart>(input, part.carry()));
  serve(part, limit);
  setHandler(sendBack, (review) => {
    part.note(sendReviewBack(part.snapshot, part.state, review, part.clock.now()));
  });
  setHandler(closeSignal, () => {
    if (!part.state.closed) part.note([closePart(part.snapshot, part.state, part.clock.now())]);
  });
  return Promise.race([run(part, limit), part.record.publishForEver()]);
}

async function run(part: Cycle, limit: RunLimit): Promise<EvaluationResult> {
  const { snapshot, state } = part;
  open(part);
  while (!state.closed) {
    await awaitPeople(part, limit, () => isReviewed(snapshot, state));
    await assemble(part);
    await awaitPeople(part, limit, () => state.closed || !isReviewed(snapshot, state));
  }
  await tellCycle(part, partClosed, { part: nameOf(part), ...endCounts(state) });
  return endStream(part);
}

function open(part: Cycle): void {
  if (part.state.opened) return;
  part.note(openPart(part.snapshot, digestOf(part.snapshot), part.clock.now()));
}

/** Named after the fact that tells it, since a part may be assembled several times. */
async function assemble(part: Cycle): Promise<void> {
  const { snapshot, state, stream } = part;
  if (state.assembled) return;
  const consolidation = await assembleConsolidation({
    stream,
    revision: `${stream}#consolidation-${part.record.recorded + 1}`,
    people: acceptedWords(snapshot, state),
  });
  part.note([reviewedPart(snapshot, consolidation, part.clock.now())]);
  await tellCycle(part, partReviewed, { part: nameOf(part), consolidation });
}

function tellCycle<T>(
  { stream }: Cycle,
  signal: ReturnType<typeof defineSignal<[T]>>,
  told: T,
): Promise<void> {
  return getExternalWorkflowHandle(cycleOfStream(stream)).signal<[T]>(signal, told);
}

function nameOf({ stream }: Cycle): string {
  return stream.slice(cycleOfStream(stream).length + 1);
}
