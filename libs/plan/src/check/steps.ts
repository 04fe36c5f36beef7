import type { TaskKind } from '@nenep/contracts';
import { countsFromAct, stepCountedFrom } from '../periods/nominal.js';
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
    const counted = stepCountedFrom(due);
    if (counted === null) return [];
    const at: Path = ['steps', index, 'due', 'after' in due ? 'after' : 'before'];
    if (!ids.includes(counted)) {
      const near = nearest(counted, ids);
      return [
        { path: at, code: 'unknown-step', params: { value: counted, ...(near && { near }) } },
      ];
    }
    if (countsFromAct(due)) {
      if (counted === ids[index - 1]) return [];
      return [{ path: at, code: 'after-not-before', params: { value: counted } }];
    }
    if (!goesRound(steps, index)) return [];
    return [{ path: at, code: 'counted-in-a-circle', params: { value: counted } }];
  });
}

/** Whether following what a step counts from leads back to it. */
function goesRound(steps: Cycle['steps'], index: number): boolean {
  const start = steps[index]?.id;
  let next = stepCountedFrom(steps[index]!.due);
  for (let left = steps.length; next && left > 0; left -= 1) {
    if (next === start) return true;
    const step = steps.find(({ id }) => id === next);
    next = step ? stepCountedFrom(step.due) : null;
  }
  return false;
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
