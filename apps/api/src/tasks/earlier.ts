import type { FactOf, SealedFact, TaskKey, Words } from '@nenep/contracts';
import { formOf, type LoadedPlan } from '@nenep/plan';
import { decisionsAbout, type InboxTask, type Store, wordsByRevisions } from '@nenep/store';
import { answersShown } from './answers-shown.js';
import { titleOf, type Showing } from './task-summary.js';
import type { EarlierDecision } from './task.schema.js';

/** A decision that was taken, as the timeline has it. */
export type TakenEarlier = SealedFact & FactOf<'task.decided'>;

/**
 * What was decided on the road of a task that whoever is asked to do it may read: what was said
 * about this very task, why it was sent back, and, by whom judges somebody, what that person said
 * of themselves.
 */
export async function earlierDecisions(
  store: Store,
  { stream, kind, key, subject }: InboxTask,
  beside: readonly Pick<InboxTask, 'kind' | 'key' | 'subject'>[],
): Promise<TakenEarlier[]> {
  const selfEvaluation = beside.find(
    (other) => other.kind === 'self-evaluation' && other.subject === subject,
  );
  const before = kind === 'review' && selfEvaluation ? [selfEvaluation.key] : [];
  const found = (await decisionsAbout(store, stream, [key, ...before])) as unknown[];
  return (found as TakenEarlier[]).filter((fact) => isOnTheRoad(fact, key, before));
}

/** A return of the self-evaluation is its reviewer's own word, thus on the review's road too. */
function isOnTheRoad(fact: TakenEarlier, key: TaskKey, before: readonly TaskKey[]): boolean {
  if (fact.task === key || fact.data.target === key) return true;
  return before.includes(fact.task ?? '') && fact.data.verb === 'submit';
}

/** The decisions in words; what was erased since is null. */
export async function earlierShown(
  store: Store,
  facts: readonly TakenEarlier[],
  plan: LoadedPlan,
  showing: Showing,
): Promise<EarlierDecision[]> {
  const revisions = facts.flatMap(({ data }) => data.revision ?? []);
  const kept = await wordsByRevisions(store, revisions);
  const words = new Map(kept.map(({ _id, content }) => [_id, content as Words]));
  return facts.map(({ task = '', cycle = '', step = '', period = '', actor, occurredAt, data }) => {
    const said = words.get(data.revision ?? '');
    const form = formOf(plan, cycle, step, period);
    const about = { kind: data.kind, period, ...(data.subject && { subject: data.subject }) };
    return {
      task,
      kind: data.kind,
      title: titleOf(about, showing),
      verb: data.verb,
      by: showing.nameOf(actor),
      at: occurredAt,
      late: data.late,
      answers: said?.answers ?? null,
      answersShown: answersShown(form, said?.answers ?? {}, showing.language),
      reasons: said?.reasons ?? null,
    };
  });
}
