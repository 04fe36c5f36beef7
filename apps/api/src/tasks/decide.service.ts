import { commitmentOf } from '@nenep/audit';
import {
  type Accepted,
  cycleOfStream,
  type CycleSnapshot,
  type Decision,
  fromTaskId,
  isPart,
  type PersonId,
  type StreamId,
  type TaskId,
  type TaskKey,
} from '@nenep/contracts';
import { type Language, translate } from '@nenep/messages';
import { formOf, type LoadedPlan } from '@nenep/plan';
import { type Store, unsettledBeside, wordsKeeper } from '@nenep/store';
import { Injectable } from '@nestjs/common';
import { Directory } from '../directory/directory.service.js';
import { verbLabel, vocabularyOf } from '../directory/vocabulary.js';
import { Door } from '../door/door.js';
import { decideTraced } from '../door/trace-road.js';
import { writtenMoment } from '../http/moments.js';
import { Problem } from '../problems/problem.js';
import type { Principal } from '../session/principal.js';
import { markWith } from '../worlds/world-mark.js';
import { Worlds } from '../worlds/worlds.service.js';
import type { DecisionGiven, DecisionTaken } from './decision.schema.js';
import { readWords } from './read-words.js';
import { refusalOf } from './refusal.js';

/** What a decision is about: the task, and what its cycle was opened with. */
interface Matter {
  stream: StreamId;
  key: TaskKey;
  snapshot: CycleSnapshot;
  plan: LoadedPlan;
  actor: PersonId;
}

/**
 * Takes people's decisions. Words are kept before the decision that refers to them is sent; what is
 * sent holds none of them (law 6). Needs MongoDB and Temporal, and nothing that follows events.
 */
@Injectable()
export class DecideService {
  private readonly keepWords: ReturnType<typeof wordsKeeper>;

  constructor(
    private readonly worlds: Worlds,
    private readonly directory: Directory,
    private readonly door: Door,
  ) {
    this.keepWords = wordsKeeper(worlds.home.store);
  }

  /** Rejects with the problem that bears the refusal's code where it is not taken. */
  async decide(
    caller: Principal,
    id: TaskId,
    given: DecisionGiven,
    language: Language,
  ): Promise<DecisionTaken> {
    const matter = await this.matterOf(caller, id);
    const { stream, snapshot } = matter;
    const { zone } = snapshot.calendar;
    const decision = await this.keep(matter, given);
    const answer = await decideTraced(this.door, stream, decision);
    if (answer.outcome === 'refused') {
      const { organization } = snapshot;
      const nameOf = await this.directory.names(
        this.worlds.home,
        organization,
        [answer.by, ...(answer.holders ?? [])],
        language,
      );
      throw refusalOf(answer, { verb: verbLabel(language, given.verb), zone, language, nameOf });
    }
    const { outcome, sequence, at, late } = answer;
    const next = await wholeNext(this.worlds.home.store, matter, answer.next);
    return {
      outcome,
      decision: given.decision,
      stream,
      sequence,
      at,
      late,
      next: nextShown(next, matter, language),
      zone,
      world: markWith(this.worlds.home.world, snapshot.rehearsal),
    };
  }

  /** Only people of the cycle's own organization come this far; the workflow judges the rest. */
  private async matterOf({ organization, person }: Principal, id: TaskId): Promise<Matter> {
    const { stream, key } = fromTaskId(id);
    const { home } = this.worlds;
    const snapshot = await this.directory.snapshot(home, stream);
    const isTheirs = snapshot !== null && snapshot.organization === organization;
    const step = snapshot?.steps.find((step) => step.id === key.split('.')[0]);
    if (!isTheirs || !step) throw new Problem('TASK_UNKNOWN');
    if (person === null) throw new Problem('NOT_YOURS');
    const plan = await this.directory.plan(home, snapshot);
    if (!plan) throw new Error('A cycle names a version of its plan that is not stored.');
    return { stream, key, snapshot, plan, actor: person };
  }

  private async keep(
    { stream, key, snapshot, plan, actor }: Matter,
    given: DecisionGiven,
  ): Promise<Decision> {
    const { decision, version, verb, target, until } = given;
    const [step = '', whose] = key.split('.');
    const content = readWords(formOf(plan, snapshot.cycle, step, snapshot.period.id), given);
    const about = snapshot.people.find(({ person }) => person === whose);
    const kept = await this.keepWords({
      stream,
      decision,
      task: key,
      actor,
      ...(about && { subject: about.person, unit: about.unit }),
      verb,
      content,
      createdAt: this.directory.now(),
    });
    const whole = { task: key, version, verb, target, actor, content, ...(until && { until }) };
    return {
      decision,
      digest: commitmentOf(kept.salt, whole),
      task: key,
      version,
      verb,
      actor,
      revision: kept._id,
      commitment: kept.commitment,
      ...(target && { target }),
      ...(until && { until }),
    };
  }
}

/** A part knows of its own people; what waits for the whole cycle waits for all others too. */
async function wholeNext(
  store: Store,
  { stream, key, snapshot }: Matter,
  next: Accepted['next'],
): Promise<Accepted['next']> {
  const concernsAll = snapshot.steps.some(({ id, by }) => id === next?.step && by !== null);
  if (!next || !concernsAll || !isPart(stream)) return next;
  const [step = ''] = key.split('.');
  const part = { stream, cycle: cycleOfStream(stream) };
  return { ...next, waitsFor: next.waitsFor + (await unsettledBeside(store, part, step)) };
}

function nextShown(
  next: Accepted['next'],
  { key, snapshot: { cycle, calendar }, plan }: Matter,
  language: Language,
): DecisionTaken['next'] {
  if (!next) return null;
  const text = translate(language, `tasks.next.${stageOf(next, key)}`, {
    step: vocabularyOf(plan, language).step(cycle, next.step),
    waitsFor: next.waitsFor,
    due: next.dueAt
      ? writtenMoment(next.dueAt, calendar.zone)
      : translate(language, 'facts.undated'),
  });
  return { ...next, text };
}

/** What waits in the very step that was signed are the signatures of others. */
function stageOf({ step, waitsFor }: NonNullable<Accepted['next']>, key: TaskKey) {
  if (waitsFor > 0 && key.startsWith(`${step}.`)) return 'signatures';
  return waitsFor === 0 ? 'begun' : 'waits';
}
