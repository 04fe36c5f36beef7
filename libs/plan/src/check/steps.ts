import type { TaskKind } from '@nenep/contracts';
import type { Cycle } from '../schema/plan.schema.js';
import type { Due, Step } from '../schema/step.schema.js';
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

/** Finds steps, dates and ladders of a cycle that do not follow each other. */
export function checkSteps(cycle: Cycle): Found[] {
  return [
    ...kindsInOrder(cycle),
    ...datesInOrder(cycle),
    ...countedActs(cycle),
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

/** The dates as the rules name them; rolling and gaps can only move a later one further. */
function datesInOrder({ opens, steps }: Cycle): Found[] {
  let before = { name: 'opens', day: opens.day };
  return steps.flatMap(({ id, due }, index): Found[] => {
    const day = dayInOrder(due);
    if (day === null) return [];
    const params = { step: id, before: before.name };
    const crossed = day < before.day;
    before = { name: id, day };
    if (!crossed) return [];
    return [{ path: ['steps', index, 'due'], code: 'dates-out-of-order', params }];
  });
}

function dayInOrder(due: Due): number | null {
  if ('after' in due) return null;
  return due.month === 'NEXT' ? 31 + due.day : due.day;
}

function countedActs({ steps }: Cycle): Found[] {
  return steps.flatMap(({ due }, index): Found[] => {
    const before = steps[index - 1]?.id;
    if (!('after' in due) || due.after === before) return [];
    const at = ['steps', index, 'due', 'after'];
    const ids = steps.map(({ id }) => id);
    if (ids.includes(due.after)) {
      return [{ path: at, code: 'after-not-before', params: { value: due.after } }];
    }
    const near = nearest(due.after, ids);
    return [
      { path: at, code: 'unknown-step', params: { value: due.after, ...(near && { near }) } },
    ];
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
