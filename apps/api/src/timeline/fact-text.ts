import {
  type FactOf,
  type FactType,
  type PersonId,
  type SealedFact,
  SYSTEM_ACTOR,
  type TaskKey,
} from '@nenep/contracts';
import { peopleIn as peopleInChanges } from '@nenep/domain';
import { type Language, type MessageParams, translate } from '@nenep/messages';
import type { Names } from '../directory/directory.service.js';
import { reasonText } from '../directory/reason-text.js';
import type { Vocabulary } from '../directory/vocabulary.js';
import { writtenDate, writtenMoment, writtenPeriod } from '../http/moments.js';
import { changeText } from '../organization/change-text.js';

/** In whose words a fact is told. */
export interface Telling {
  language: Language;
  nameOf: Names;
  words: Vocabulary;
}

type Teller<T extends FactType> = (fact: FactOf<T>, telling: Telling) => string;

/** One sentence for each kind of fact. */
const TELLERS: { [T in FactType]: Teller<T> } = {
  'plan.activated': ({ data }, { language }) =>
    translate(language, 'facts.plan.activated', {
      version: data.version,
      periods: data.periods,
      from: writtenDate(data.validFrom),
      to: writtenDate(data.validTo),
    }),
  'plan.updated': ({ data }, { language }) => translate(language, 'facts.plan.updated', data),
  'plan.ended': ({ data }, { language }) => translate(language, 'facts.plan.ended', data),
  'plan.paused': (fact, telling) => orderText('facts.plan.paused', fact, telling),
  'plan.resumed': (fact, telling) => orderText('facts.plan.resumed', fact, telling),
  'plan.ended-early': (fact, telling) =>
    orderText('facts.plan.endedEarly', fact, telling, {
      open: fact.data.open.length,
      skipped: fact.data.skipped,
    }),
  'backfill.requested': (fact, telling) =>
    orderText('facts.plan.backfill', fact, telling, {
      periods: fact.data.periods.map(writtenPeriod).join(', '),
      cycle: telling.words.cycle(fact.data.cycle),
    }),
  'period.opened': ({ data }, { language, words }) =>
    translate(language, data.replanned ? 'facts.period.replanned' : 'facts.period.opened', {
      period: writtenPeriod(data.period),
      cycle: words.cycle(data.cycle),
    }),
  'period.missed': ({ data }, { language, words }) =>
    translate(language, `facts.period.missed.${data.reason}`, {
      period: writtenPeriod(data.period),
      cycle: words.cycle(data.cycle),
    }),
  'period.skipped': ({ data }, { language, words }) =>
    translate(language, `facts.period.skipped.${data.reason}`, {
      period: writtenPeriod(data.period),
      cycle: words.cycle(data.cycle),
    }),
  'period.backfilled': ({ data }, { language, words }) =>
    translate(
      language,
      data.replanned ? 'facts.period.backfilledReplanned' : 'facts.period.backfilled',
      { period: writtenPeriod(data.period), cycle: words.cycle(data.cycle) },
    ),
  'stream.closed': ({ data }, { language }) => translate(language, 'facts.stream.closed', data),

  'organization.applied': ({ data: { units, people } }, { language }) =>
    translate(language, 'facts.organization.applied', { units, people }),
  'organization.updated': ({ data: { units, people, contained } }, { language }) =>
    translate(language, 'facts.organization.updated', {
      units,
      people,
      contained: contained.length,
    }),
  'organization.changed': ({ data: { day, reasons } }, { language }) =>
    translate(language, 'facts.organization.changed', {
      day: writtenDate(day),
      reasons:
        reasons.map(({ document }) => document.number).join(', ') ||
        translate(language, 'facts.organization.byFile'),
    }),
  'change.recorded': ({ actor, data }, telling) =>
    translate(telling.language, `facts.change.recorded.${data.standing}`, {
      actor: telling.nameOf(actor).name,
      number: data.document.number,
      date: writtenDate(data.document.date),
      effective: writtenDate(data.effectiveOn),
      changes: data.changes.map((change) => changeText(change, telling)).join('; '),
    }),
  'change.approved': ({ actor }, { language, nameOf }) =>
    translate(language, 'facts.change.approved', { actor: nameOf(actor).name }),
  'change.rejected': ({ actor }, { language, nameOf }) =>
    translate(language, 'facts.change.rejected', { actor: nameOf(actor).name }),
  'change.told': ({ data: { day, streams } }, { language }) =>
    translate(language, 'facts.change.told', { day: writtenDate(day), streams }),
  'change.taken': ({ data: { taken, tasks } }, { language }) =>
    translate(language, 'facts.change.taken', { taken, tasks }),
  'task.rerouted': (fact, telling) => {
    const { language, nameOf } = telling;
    const names = (people: readonly PersonId[]) =>
      people.map((person) => nameOf(person).name).join(', ') ||
      translate(language, 'facts.task.nobody');
    const { subject } = fact.data;
    const step = stepOf(fact, telling);
    return translate(language, 'facts.task.rerouted', {
      task: subject ? `${step} (${nameOf(subject).name})` : step,
      from: names(fact.data.from),
      to: names(fact.data.to),
    });
  },

  'cycle.opened': ({ period = '', data: { people, units } }, { language }) =>
    translate(language, 'facts.cycle.opened', {
      period: writtenPeriod(period),
      people,
      units,
    }),
  'date.rolled': (fact, telling) =>
    translate(telling.language, 'facts.date.rolled', {
      step: stepOf(fact, telling),
      nominal: writtenDate(fact.data.nominal),
      due: writtenDate(fact.data.due),
      reasons: fact.data.reasons
        .map((reason) => reasonText(reason, fact.cycle ?? '', telling))
        .join('; '),
    }),
  'step.dated': (fact, telling) =>
    translate(telling.language, `facts.step.dated.${fact.data.because}`, {
      step: stepOf(fact, telling),
      due: writtenMoment(fact.data.dueAt, telling.words.zone),
    }),
  'tasks.opened': ({ data }, { language, words }) =>
    translate(language, `facts.tasks.opened.${data.because}`, {
      kind: translate(language, `tasks.kinds.${data.kind}`),
      tasks: data.tasks.length,
      due: writtenMoment(data.dueAt, words.zone),
    }),
  'task.decided': tellDecision,
  'task.signed': (fact, telling) =>
    translate(telling.language, 'facts.task.signed', {
      actor: telling.nameOf(fact.actor).name,
      step: stepOf(fact, telling),
      approvals: fact.data.approvals,
      needed: fact.data.needed,
    }),
  'task.stopped': (fact, telling) =>
    translate(telling.language, `facts.task.stopped.${fact.data.reason}`, {
      step: stepOf(fact, telling),
    }),
  'step.reminded': (fact, telling) => stepText('facts.step.reminded', fact, telling),
  'step.overdue': (fact, telling) => stepText('facts.step.overdue', fact, telling),
  'step.escalated': (fact, telling) => {
    const { language, nameOf, words } = telling;
    return translate(language, 'facts.step.escalated', {
      step: stepOf(fact, telling),
      open: fact.data.open,
      role: words.role(fact.data.role),
      holders: fact.data.holders.map((person) => nameOf(person).name).join(', '),
      may: fact.data.may.map((power) => translate(language, `facts.may.${power}`)).join(', '),
    });
  },
  'rung.skipped': (fact, telling) =>
    translate(telling.language, 'facts.rung.skipped', {
      step: stepOf(fact, telling),
      role: telling.words.role(fact.data.role),
    }),
  'deadline.extended': (fact, telling) =>
    translate(telling.language, 'facts.task.extended', {
      ...ladderActed(fact, telling),
      due: writtenMoment(fact.data.to, telling.words.zone),
    }),
  'task.let-go': (fact, telling) =>
    translate(telling.language, `facts.task.letGo.${fact.data.verb}`, ladderActed(fact, telling)),
  'gap.declared': (fact, telling) =>
    translate(telling.language, 'facts.gap.declared', {
      step: stepOf(fact, telling),
      tasks: fact.data.tasks.length,
    }),
  'step.completed': (fact, telling) =>
    translate(telling.language, 'facts.step.completed', {
      step: stepOf(fact, telling),
      ...fact.data,
    }),
  'consolidation.assembled': ({ data }, { language }) =>
    translate(language, 'facts.consolidation.assembled', {
      people: data.people,
      reviewed: data.reviewed,
      gaps: data.gaps,
    }),
  'results.published': ({ data: { people } }, { language }) =>
    translate(language, 'facts.results.published', { people }),
  'cycle.closed': ({ period = '', data }, { language }) =>
    translate(language, 'facts.cycle.closed', { period: writtenPeriod(period), ...data }),

  'part.opened': ({ period = '', data: { people, units } }, { language }) =>
    translate(language, 'facts.part.opened', { period: writtenPeriod(period), people, units }),
  'part.reviewed': ({ data: { people, reviewed, gaps } }, { language }) =>
    translate(language, 'facts.part.reviewed', { people, reviewed, gaps }),
  'part.closed': ({ period = '', data }, { language }) =>
    translate(language, 'facts.part.closed', { period: writtenPeriod(period), ...data }),
};

/** Tells a fact in one sentence, names filled in as of today. */
export function factText(fact: SealedFact, telling: Telling): string {
  const tell = TELLERS[fact.type] as Teller<FactType>;
  return tell(fact as FactOf<FactType>, telling);
}

/** Everybody whose name the sentence may need. */
export function peopleIn({ actor, type, data }: SealedFact): PersonId[] {
  if (type === 'step.escalated') return data.holders;
  if (type === 'change.recorded') return [actor, ...peopleInChanges(data.changes)];
  if (type === 'task.rerouted') {
    return [...data.from, ...data.to, ...(data.subject ? [data.subject] : [])];
  }
  if (type === 'deadline.extended' || type === 'task.let-go') {
    return [actor, ...(data.subject ? [data.subject] : [])];
  }
  if (type !== 'task.decided') return actor === SYSTEM_ACTOR ? [] : [actor];
  const about = [data.subject, personOfTask(data.target)].filter((id) => id !== undefined);
  return [actor, ...about];
}

/** Who on the ladder acted, and about whose work. */
function ladderActed(
  fact: FactOf<'deadline.extended'> | FactOf<'task.let-go'>,
  telling: Telling,
): { actor: string; step: string; task: string } {
  const { subject, kind } = fact.data;
  return {
    actor: telling.nameOf(fact.actor).name,
    step: stepOf(fact, telling),
    task: subject
      ? telling.nameOf(subject).name
      : translate(telling.language, `tasks.kinds.${kind}`),
  };
}

function tellDecision(fact: FactOf<'task.decided'>, telling: Telling): string {
  const { language, nameOf, words } = telling;
  const { verb, subject, target, late } = fact.data;
  const text = translate(language, `facts.task.decided.${verb}`, {
    actor: nameOf(fact.actor).name,
    subject: subject ? nameOf(subject).name : '',
    target: target ? taskText(target, fact, telling) : '',
  });
  const role = fact.actingAs?.role;
  const acting =
    role && role !== 'SELF'
      ? translate(language, 'facts.actingAs', { text, role: words.role(role) })
      : text;
  return late ? translate(language, 'facts.late', { text: acting }) : acting;
}

/** `self.cb-012` as the step's title and whose it is. */
function taskText(key: TaskKey, { cycle = '' }: FactOf<FactType>, telling: Telling): string {
  const [step = ''] = key.split('.');
  const title = telling.words.step(cycle, step);
  const person = personOfTask(key);
  return person ? `${title} (${telling.nameOf(person).name})` : title;
}

/** Tasks of the whole cycle end in `.all`, those of a person in the person's id. */
function personOfTask(key: TaskKey | undefined): PersonId | undefined {
  const last = key?.split('.')[1];
  return last === 'all' ? undefined : last;
}

function stepText(
  key: 'facts.step.reminded' | 'facts.step.overdue',
  fact: FactOf<'step.reminded'> | FactOf<'step.overdue'>,
  telling: Telling,
): string {
  const params: MessageParams = {
    step: stepOf(fact, telling),
    open: fact.data.open,
    due: writtenMoment(fact.data.dueAt, telling.words.zone),
    ...(fact.type === 'step.reminded' && { reminder: fact.data.reminder + 1 }),
  };
  return translate(telling.language, key, params);
}

/** Orders are told with whoever gave them; why, only where their words may be read. */
function orderText(
  key: 'facts.plan.paused' | 'facts.plan.resumed' | 'facts.plan.endedEarly' | 'facts.plan.backfill',
  { actor }: FactOf<FactType>,
  { language, nameOf }: Telling,
  params: MessageParams = {},
): string {
  return translate(language, key, { actor: nameOf(actor).name, ...params });
}

function stepOf({ cycle = '', step = '' }: FactOf<FactType>, { words }: Telling): string {
  return words.step(cycle, step);
}
