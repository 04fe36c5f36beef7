import { digestOf } from '@nenep/audit';
import type { EvaluationInput, EvaluationResult } from '@nenep/contracts';
import {
  closeCycle,
  isApproved,
  isPublished,
  nextConsolidation,
  openConsolidation,
  openCycle,
  publishedResults,
} from '@nenep/domain';
import { continueAsNew, workflowInfo } from '@temporalio/workflow';
import { awaitPeople } from './steps/await-people.js';
import { mergeConsolidations, publishResults } from './steps/consolidation.js';
import { Cycle, type CycleCarried } from './steps/cycle.js';
import { Parts, type PartsCarried } from './steps/parts.js';
import { RunLimit } from './steps/run-limit.js';
import { endStream, serve } from './steps/serve.js';

/** What one run of a divided cycle hands to the next. */
interface DividedCarried {
  cycle: CycleCarried;
  parts: PartsCarried;
}

/**
 * Clause II.1b, one period of more people than one workflow holds. Its parts carry out what
 * concerns each person; here is what concerns all: the Office consolidates, the Standing
 * Secretariat approves, the Office publishes. People know this stream and no other.
 */
export async function dividedEvaluation(
  input: EvaluationInput,
  carried?: DividedCarried,
): Promise<EvaluationResult> {
  const { workflowId } = workflowInfo();
  const cycle = new Cycle(workflowId, input.snapshot, input.clockOffset, carried?.cycle);
  const parts = new Parts(cycle, carried?.parts);
  const limit = new RunLimit(() =>
    continueAsNew<typeof dividedEvaluation>(input, { cycle: cycle.carry(), parts: parts.carry() }),
  );
  serve(cycle, limit);
  return Promise.race([run(cycle, parts, limit), cycle.record.publishForEver()]);
}

async function run(cycle: Cycle, parts: Parts, limit: RunLimit): Promise<EvaluationResult> {
  const { snapshot, state } = cycle;
  await open(cycle, parts);
  while (!isApproved(snapshot, state)) {
    await parts.tellSentBack();
    await awaitPeople(cycle, limit, () => parts.areReviewed());
    await assemble(cycle, parts);
    await awaitPeople(cycle, limit, () => isApproved(snapshot, state) || !parts.areReviewed());
  }
  await awaitPeople(cycle, limit, () => isPublished(snapshot, state));
  await publish(cycle, parts);
  return close(cycle, parts);
}

async function open(cycle: Cycle, parts: Parts): Promise<void> {
  if (cycle.state.opened) return;
  cycle.note(openCycle(cycle.snapshot, digestOf(cycle.snapshot), cycle.clock.now()));
  await parts.open();
}

async function assemble(cycle: Cycle, parts: Parts): Promise<void> {
  const { snapshot, state, stream } = cycle;
  if (state.assembled) return;
  const assembled = await mergeConsolidations({
    stream,
    revision: nextConsolidation(stream, snapshot, state),
    of: parts.revisions,
  });
  cycle.note(openConsolidation(snapshot, state, assembled, cycle.clock.now()));
}

/** Part by part, so that no activity writes more at a time than it has time for. */
async function publish(cycle: Cycle, parts: Parts): Promise<void> {
  const { snapshot, state, stream } = cycle;
  if (state.published || !state.assembled) return;
  const at = cycle.clock.now();
  for (const revision of parts.revisions) await publishResults({ stream, revision, at });
  cycle.note([publishedResults(snapshot, state.assembled.revision, cycle.clock.now())]);
}

async function close(cycle: Cycle, parts: Parts): Promise<EvaluationResult> {
  const { snapshot, state } = cycle;
  const ends = await parts.close();
  cycle.note([closeCycle(snapshot, state, cycle.clock.now(), ends)]);
  return endStream(cycle);
}
