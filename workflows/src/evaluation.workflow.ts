import { digestOf } from '@nenep/audit';
import type { EvaluationInput, EvaluationResult } from '@nenep/contracts';
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
import { continueAsNew, workflowInfo } from '@temporalio/workflow';
import { awaitPeople } from './steps/await-people.js';
import { assembleConsolidation, publishResults } from './steps/consolidation.js';
import { Cycle, type CycleCarried } from './steps/cycle.js';
import { RunLimit } from './steps/run-limit.js';
import { endStream, serve } from './steps/serve.js';

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
  serve(cycle, limit);
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

async function close(cycle: Cycle): Promise<EvaluationResult> {
  const { snapshot, state } = cycle;
  if (!state.closed) cycle.note([closeCycle(snapshot, state, cycle.clock.now())]);
  return endStream(cycle);
}
