import type { TaskKind } from '@nenep/contracts';
import { anchorsOf, countsFromAct, stepsCountedFrom } from '../periods/nominal.js';
import type { DateRule, Due } from '../schema/date-rule.schema.js';
import type { Cycle } from '../schema/evaluation.schema.js';
import type { Step } from '../schema/step.schema.js';
import { nearest } from '../source/near.js';
import type { Path } from '../source/path.js';
import type { Finding } from './finding.js';

/** The steps of an evaluation, one of each kind, in the order in which work passes through them. */
const ORDER: readonly TaskKind[] = [
  'self-evaluation',
  'review',
  'consolidation',
  'approval',
  'publication',
];

type Found = Pick<Finding, 'path' | 'code'> & { params: NonNullable<Finding['params']> };

/** Finds steps and ladders of a cycle that do not follow each other, whatever the calendar. */
export function checkSteps(cycle: Cycle): Found[] {
  return [
    ...kindsInOrder(cycle),
    ...countedFromNothing(cycle),
    ...countedSteps(cycle),
    ...cycle.steps.flatMap((step, index) => ladderInOrder(step, ['steps', index, 'ladder'])),
  ];
}

function kindsInOrder({ steps }: Cycle): Found[] {
  const given = steps.map(({ kind }) => kind);
  const missing = ORDER.filter((kind) => !given.includes(kind)).map((kind): Found => {
    return { path: ['steps'], code: 'step-missing', params: { kind } };
  });
  const misplaced = given.flatMap((kind, index): Found[] => {
    const before = given[index - 1];
    if (!before || ORDER.indexOf(before) < ORDER.indexOf(kind)) return [];
    const params = { kind, before };
    return [{ path: ['steps', index, 'kind'], code: 'step-out-of-order', params }];
  });
  return [...missing, ...misplaced];
}

/** What is counted from another step: from the act of the one before, or from a planned date. */
function countedSteps({ steps }: Cycle): Found[] {
  const ids = steps.map(({ id }) => id);
  return steps.flatMap(({ due }, index): Found[] => {
    const at: Path = ['steps', index, 'due', ...anchorKey(due)];
    const [unknown] = stepsCountedFrom(due).filter((id) => !ids.includes(id));
    if (unknown !== undefined) {
      const near = nearest(unknown, ids);
      const params = { value: unknown, ...(near && { near }) };
      return [{ path: at, code: 'unknown-step', params }];
    }
    if (countsFromAct(due)) {
      const [counted = ''] = stepsCountedFrom(due);
      if (counted === ids[index - 1]) return [];
      return [{ path: at, code: 'after-not-before', params: { value: counted } }];
    }
    if (several(due).some(countsFromAct)) {
      return [{ path: ['steps', index, 'due'], code: 'act-among-several', params: {} }];
    }
    const around = wayRound(steps, ids[index] ?? '');
    return around === null
      ? []
      : [{ path: at, code: 'counted-in-a-circle', params: { value: around } }];
  });
}

function anchorKey(due: Due): Path {
  if ('after' in due) return ['after'];
  return 'before' in due ? ['before'] : [];
}

function several(due: Due): DateRule[] {
  if ('earliestOf' in due) return due.earliestOf;
  return 'latestOf' in due ? due.latestOf : [];
}

/** The step by which following what a step counts from leads back to it. */
function wayRound(steps: Cycle['steps'], start: string): string | null {
  const countedFrom = (id: string) => {
    const step = steps.find((candidate) => candidate.id === id);
    return step ? stepsCountedFrom(step.due) : [];
  };
  const reaches = (id: string, seen: ReadonlySet<string>): boolean =>
    id === start ||
    (!seen.has(id) && countedFrom(id).some((next) => reaches(next, new Set([...seen, id]))));
  return countedFrom(start).find((id) => reaches(id, new Set())) ?? null;
}

/** An opening, and the days that figures are from, come before there is any step to count from. */
function countedFromNothing({ opens, dataWindow }: Cycle): Found[] {
  const opening = anchorsAstray(opens, ['opens'], true);
  if (!dataWindow) return opening;
  return [
    ...opening,
    ...anchorsAstray(dataWindow.from, ['dataWindow', 'from'], false),
    ...anchorsAstray(dataWindow.to, ['dataWindow', 'to'], false),
  ];
}

function anchorsAstray(rule: DateRule, path: Path, isOpening: boolean): Found[] {
  const astray = [...stepsCountedFrom(rule), ...(isOpening ? ['OPENING'] : [])];
  return anchorsOf(rule).flatMap((anchor): Found[] => {
    if (typeof anchor !== 'string' || !astray.includes(anchor)) return [];
    return [{ path, code: 'anchor-not-here', params: { value: anchor } }];
  });
}

function ladderInOrder(step: Step, path: Path): Found[] {
  return [...repeatedRungs(step, path), ...rungsInOrder(step, path)];
}

function repeatedRungs({ ladder }: Step, path: Path): Found[] {
  const roles = ladder.map(({ role }) => role);
  return roles.flatMap((role, index): Found[] => {
    if (roles.indexOf(role) === index) return [];
    return [{ path: [...path, index, 'role'], code: 'rung-repeated', params: { value: role } }];
  });
}

function rungsInOrder({ ladder }: Step, path: Path): Found[] {
  return ladder.flatMap(({ role, wait }, index): Found[] => {
    const before = ladder[index - 1];
    if (!before || moment(before.wait) < moment(wait)) return [];
    const params = { value: role, before: before.role };
    return [{ path: [...path, index, 'wait'], code: 'rung-out-of-order', params }];
  });
}

function moment({ workingDays, at }: { workingDays: number; at: string }): string {
  return `${String(workingDays).padStart(3, '0')} ${at}`;
}
