import { digestOf } from '@nenep/audit';
import {
  type ConsolidateInput,
  type ConsolidateOutput,
  CYCLE_CLOSED_SIGNAL,
  DECIDE_UPDATE,
  type DecideInput,
  type DecideOutput,
  type EvaluationInput,
  type EvaluationResult,
  keeperStream,
  type PublishResultsInput,
  RECORDED_QUERY,
  type StreamEnd,
} from '@nenep/contracts';
import {
  acceptedWords,
  closeCycle,
  isApproved,
  isPublished,
  isReviewed,
  nextConsolidation,
  openConsolidation,
  openCycle,
  publishedResults,
} from '@nenep/domain';
import {
  allHandlersFinished,
  condition,
  continueAsNew,
  defineQuery,
  defineSignal,
  defineUpdate,
  getExternalWorkflowHandle,
  proxyActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { awaitPeople } from './steps/await-people.js';
import { Cycle, type CycleCarried } from './steps/cycle.js';
import { RunLimit } from './steps/run-limit.js';

const { assembleConsolidation, publishResults } = proxyActivities<{
  assembleConsolidation(input: ConsolidateInput): Promise<ConsolidateOutput>;
  publishResults(input: PublishResultsInput): Promise<void>;
}>({
  startToCloseTimeout: '30s',
  retry: { initialInterval: '200ms', maximumInterval: '10s' },
});

const decideUpdate = defineUpdate<DecideOutput, [DecideInput]>(DECIDE_UPDATE);
const recorded = defineQuery<number>(RECORDED_QUERY);
const cycleClosed = defineSignal<[StreamEnd]>(CYCLE_CLOSED_SIGNAL);

/**
 * Clause II.1b, one period: everybody assesses their month, whoever leads them reviews it, the
 * Office consolidates, the Standing Secretariat approves, the Office publishes.
 */
export async function evaluation(
  input: EvaluationInput,
  carried?: CycleCarried,
): Promise<EvaluationResult> {
  const cycle = new Cycle(workflowInfo().workflowId, input.snapshot, input.clockOffset, carried);
  const limit = new RunLimit(() => continueAsNew<typeof evaluation>(input, cycle.carry()));
  setHandler(decideUpdate, (decisions) => {
    limit.countUpdate();
    return cycle.decide(decisions);
  });
  setHandler(recorded, () => cycle.record.recorded);
  return Promise.race([run(cycle, limit), cycle.record.publishForEver()]);
}

async function run(cycle: Cycle, limit: RunLimit): Promise<EvaluationResult> {
  const { snapshot, state } = cycle;
  open(cycle);
  while (!isApproved(snapshot, state)) {
    await awaitPeople(cycle, limit, () => isReviewed(snapshot, state));
    await assemble(cycle);
    await awaitPeople(
      cycle,
      limit,
      () => isApproved(snapshot, state) || !isReviewed(snapshot, state),
    );
  }
  await awaitPeople(cycle, limit, () => isPublished(snapshot, state));
  await publish(cycle);
  return close(cycle);
}

function open(cycle: Cycle): void {
  if (cycle.state.opened) return;
  cycle.note(openCycle(cycle.snapshot, digestOf(cycle.snapshot), cycle.clock.now()));
}

/** Classes and scores stay in MongoDB; what comes back are counts and a digest (law 6). */
async function assemble(cycle: Cycle): Promise<void> {
  const { snapshot, state, stream } = cycle;
  if (state.assembled) return;
  const assembled = await assembleConsolidation({
    stream,
    revision: nextConsolidation(stream, snapshot, state),
    people: acceptedWords(snapshot, state),
  });
  cycle.note(openConsolidation(snapshot, state, assembled, cycle.clock.now()));
}

async function publish(cycle: Cycle): Promise<void> {
  const { snapshot, state, stream } = cycle;
  if (state.published || !state.assembled) return;
  const { revision } = state.assembled;
  await publishResults({ stream, revision, at: cycle.clock.now() });
  cycle.note([publishedResults(snapshot, revision, cycle.clock.now())]);
}

/** The keeper records where the stream ended, so that a cut tail shows. */
async function close(cycle: Cycle): Promise<EvaluationResult> {
  const { snapshot, state, stream } = cycle;
  if (!state.closed) cycle.note([closeCycle(snapshot, state, cycle.clock.now())]);
  const end: StreamEnd = { stream, ...(await cycle.record.drained()) };
  const keeper = getExternalWorkflowHandle(keeperStream(snapshot.organization, snapshot.plan));
  await keeper.signal(cycleClosed, end);
  await condition(allHandlersFinished);
  return { ...end, answers: cycle.taken };
}
