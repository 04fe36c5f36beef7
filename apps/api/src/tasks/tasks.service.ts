import { type TaskId, toTaskId } from '@nenep/contracts';
import type { Language } from '@nenep/messages';
import { cycleOf, type Form, formOf, type LoadedPlan } from '@nenep/plan';
import {
  type InboxTask,
  type Store,
  type TaskBeside,
  taskById,
  tasksByIds,
  tasksInSteps,
  tasksOf,
} from '@nenep/store';
import { Injectable } from '@nestjs/common';
import { Directory } from '../directory/directory.service.js';
import { verbLabel, vocabularyOf } from '../directory/vocabulary.js';
import type { AfterFact } from '../http/common.schema.js';
import { Problem } from '../problems/problem.js';
import type { Principal } from '../session/principal.js';
import { waitFor } from '../worlds/own-writes.js';
import { markOf } from '../worlds/world-mark.js';
import { type OpenWorld, Worlds } from '../worlds/worlds.service.js';
import { tableOf, tableShown } from './consolidated-table.js';
import { earlierDecisions, earlierShown } from './earlier.js';
import { formShown } from './form-shown.js';
import { type Showing, taskSummaryOf, titleOf, whyOf } from './task-summary.js';
import type { TaskPage, TaskShown, TasksQuery } from './task.schema.js';
import { ladderVerbsNow, needsOf, targetsOf, verbsNow } from './verbs.js';

/** What waits for people, and all that they need to see to decide it. */
@Injectable()
export class TasksService {
  constructor(
    private readonly worlds: Worlds,
    private readonly directory: Directory,
  ) {}

  /** The tasks of the caller's own, and those they may take over; or what climbed to them. */
  async mine(
    { person, organization }: Principal,
    { world: id, after, limit, cursor, scope, ...filter }: TasksQuery,
    language: Language,
  ): Promise<TaskPage> {
    const open = await this.worlds.open(id);
    await waitFor(open.store, 'inbox', after);
    const world = await markOf(open, organization);
    if (organization === null || person === null)
      return { items: [], next: null, zone: null, world };
    const { items, next } = await tasksOf(
      open.store,
      { organization, person, escalated: scope === 'ESCALATED', ...filter },
      { limit, cursor },
    );
    const subjects = items.map(({ subject }) => subject);
    const nameOf = await this.directory.names(open, organization, subjects, language);
    const shown = items.map(async (task) => {
      const words = vocabularyOf(await this.directory.plan(open, task), language);
      return taskSummaryOf(task, { caller: person, language, nameOf, words });
    });
    const zone = await this.directory.zone(open, organization);
    return { items: await Promise.all(shown), next, zone, world };
  }

  /** One task with its road. Rejects with `NOT_FOUND` where it is not for the caller to see. */
  async show(
    caller: Principal,
    id: TaskId,
    { world, after }: { world?: string | undefined; after?: AfterFact | undefined },
    language: Language,
  ): Promise<TaskShown> {
    const open = await this.worlds.open(world);
    await waitFor(open.store, 'inbox', after);
    const task = await taskById(open.store, id);
    if (!task || !maySee(task, caller)) throw new Problem('NOT_FOUND');
    const plan = await this.directory.plan(open, task);
    if (!plan) throw new Error('A task names a version of its plan that is not stored.');
    return this.shown(open, caller, task, plan, language);
  }

  private async shown(
    open: OpenWorld,
    { person }: Principal,
    task: InboxTask,
    plan: LoadedPlan,
    language: Language,
  ): Promise<TaskShown> {
    const { store } = open;
    const isTheirs = person !== null && task.entitled.includes(person);
    const beside = await tasksBeside(store, task, plan);
    const earlier = isTheirs ? await earlierDecisions(store, task, beside) : [];
    const table = isTheirs ? await tableOf(store, task) : null;
    const targets = isTheirs ? targetsOf(task, beside) : [];
    const nameOf = await this.directory.names(
      open,
      task.organization,
      [
        ...task.assignees,
        task.subject,
        task.decidedBy,
        ...earlier.flatMap(({ actor, data }) => [actor, data.subject]),
        ...(table?.rows.map((row) => row.person) ?? []),
        ...beside.map(({ subject }) => subject),
      ],
      language,
    );
    const showing = { caller: person, language, nameOf, words: vocabularyOf(plan, language) };
    const form = formOf(plan, task.cycle, task.step, task.period);
    return {
      ...taskSummaryOf(task, showing),
      why: whyOf(task, showing),
      clause: task.clause,
      assignees: task.assignees.map(nameOf),
      form: formShown(form, language),
      verbs: verbsShown(task, beside, form, showing),
      targets: beside
        .filter(({ key }) => targets.includes(key))
        .map((target) => ({ task: target.key, title: titleOf(target, showing) })),
      earlier: await earlierShown(store, earlier, plan, showing),
      table: table && tableShown(table, task, plan, nameOf, language),
      decided: decidedOf(task, showing),
      zone: showing.words.zone,
      world: await markOf(open, task.organization),
    };
  }
}

/** Of a person's task the others of the same person; of one of the whole cycle those it judges. */
function tasksBeside(
  store: Store,
  { stream, cycle, subject, step }: InboxTask,
  plan: LoadedPlan,
): Promise<TaskBeside[]> {
  const steps = cycleOf(plan, cycle).steps.map(({ id }) => id);
  if (subject === undefined) {
    const before = steps[steps.indexOf(step) - 1];
    return tasksInSteps(store, stream, before === undefined ? [] : [before]);
  }
  return tasksByIds(
    store,
    steps.map((id) => toTaskId(stream, `${id}.${subject}`)),
  );
}

/** Those whose task it is or may become, whom it is about, who did it, and whom it climbed to. */
function maySee(task: InboxTask, { organization, person }: Principal): boolean {
  if (person === null || task.organization !== organization) return false;
  const above = task.escalations.flatMap(({ holders }) => holders);
  return [...task.entitled, ...above, task.subject, task.decidedBy].includes(person);
}

function verbsShown(
  task: InboxTask,
  beside: readonly TaskBeside[],
  form: Form,
  { caller, language }: Showing,
) {
  const verbs = [...verbsNow(task, beside, caller), ...ladderVerbsNow(task, caller)];
  return verbs.map((verb) => ({
    verb,
    label: verbLabel(language, verb),
    needs: needsOf(verb, form),
  }));
}

function decidedOf(
  { decidedBy, decidedAt, verb, late }: InboxTask,
  { nameOf }: Showing,
): TaskShown['decided'] {
  if (!decidedBy || !decidedAt || !verb) return null;
  return { by: nameOf(decidedBy), at: decidedAt, verb, late: late ?? false };
}
