import { toAddress } from '@nenep/contracts';
import type { Language } from '@nenep/messages';
import type { InboxCycle, InboxStep } from '@nenep/store';
import { reasonText } from '../directory/reason-text.js';
import type { Vocabulary } from '../directory/vocabulary.js';
import type { CycleInList } from './cycle.schema.js';

interface Showing {
  language: Language;
  words: Vocabulary;
}

export function cycleShown(cycle: InboxCycle, showing: Showing): CycleInList {
  const { _id, organization, plan, planVersion, period, clause, state, openedAt } = cycle;
  return {
    address: toAddress(_id),
    stream: _id,
    organization,
    plan,
    planVersion,
    cycle: cycle.cycle,
    period,
    title: showing.words.cycle(cycle.cycle),
    clause,
    state,
    openedAt,
    closedAt: cycle.closedAt ?? null,
    publishedAt: cycle.published?.at ?? null,
    people: cycle.people,
    units: cycle.units,
    late: cycle.late ?? null,
    steps: cycle.steps.map((step) => stepShown(step, cycle.cycle, showing)),
  };
}

function stepShown(
  { step, rolled, escalatedTo, completedAt, ...counted }: InboxStep,
  cycle: string,
  showing: Showing,
): CycleInList['steps'][number] {
  const { words } = showing;
  return {
    ...counted,
    step,
    name: words.step(cycle, step),
    rolled: rolled.map((reason) => reasonText(reason, cycle, showing)),
    escalatedTo: escalatedTo
      ? { role: escalatedTo.role, name: words.role(escalatedTo.role), at: escalatedTo.at }
      : null,
    completedAt: completedAt ?? null,
  };
}
