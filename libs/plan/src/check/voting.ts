import type { LocalDate, PersonId, RoleName } from '@nenep/contracts';
import type { LoadedPlan } from '../loaded.js';
import { holdersOn } from '../organization.js';
import { expectedOf } from '../periods/expected.js';
import { type Cycle, evaluationsOf } from '../schema/plan.schema.js';
import type { Step } from '../schema/step.schema.js';
import type { Path } from '../source/path.js';
import type { Finding } from './finding.js';

type Approval = Extract<Step, { kind: 'approval' }>;
type Share = NonNullable<Exclude<Approval['rule'], string>['quorum']>;
type Found = Pick<Finding, 'code' | 'params'> & { at: Path };

/**
 * Finds, on a day on which a cycle opens, quorums and majorities that those who may approve can
 * never reach, and approvers who could only approve what they themselves submitted.
 */
export function checkVoting(loaded: LoadedPlan): Finding[] {
  return evaluationsOf(loaded.plan).flatMap(({ cycle, index }) => {
    const at = cycle.steps.findIndex(({ kind }) => kind === 'approval');
    const step = cycle.steps[at];
    if (step?.kind !== 'approval') return [];
    const found = new Map<string, Finding>();
    for (const { opening } of expectedOf(loaded, cycle)) {
      for (const finding of faultsOn(loaded, cycle, step, opening)) {
        const path = ['cycles', index, 'steps', at, ...finding.at];
        const { code, params } = finding;
        const key = path.join('.');
        if (!found.has(key))
          found.set(key, { document: 'plan', path, code, ...(params && { params }) });
      }
    }
    return [...found.values()];
  });
}

function faultsOn(loaded: LoadedPlan, cycle: Cycle, step: Approval, date: LocalDate): Found[] {
  const holders = (role: RoleName) => holdersOn(loaded.organization, role, date);
  const submitters = submittersOf(cycle, holders);
  return [
    ...ownApproval(step, submitters, holders, date),
    ...sharesOf(step).flatMap(({ share, role, at }): Found[] => {
      const members = holders(role);
      const eligible = members.filter((person) => !isOnly(submitters, person));
      const base = share.of === 'MEMBERS' ? members.length : eligible.length;
      const needed = share.count ?? Math.ceil(((share.percent ?? 0) * base) / 100);
      if (needed <= eligible.length) return [];
      const params = { value: role, needed, eligible: eligible.length, date };
      return [{ at, code: 'quorum-too-large', params }];
    }),
  ];
}

/** Who may submit what is approved. */
function submittersOf(cycle: Cycle, holders: (role: RoleName) => PersonId[]): PersonId[] {
  const step = cycle.steps.find(({ kind }) => kind === 'consolidation');
  return step?.kind === 'consolidation' ? holders(step.by) : [];
}

/** Whoever alone can submit never approves it. */
function isOnly(submitters: readonly PersonId[], person: PersonId): boolean {
  return submitters.length === 1 && submitters[0] === person;
}

/** Nobody approves what they submitted: somebody else must be there, on a rung if need be. */
function ownApproval(
  { by, ladder }: Approval,
  submitters: readonly PersonId[],
  holders: (role: RoleName) => PersonId[],
  date: LocalDate,
): Found[] {
  const takingOver = ladder.flatMap(({ may, role }) => (may.includes('TAKE_OVER') ? [role] : []));
  const approvers = [by, ...takingOver].flatMap(holders);
  if (approvers.length === 0) return [];
  const only = submitters.find((person) => approvers.every((approver) => approver === person));
  return only ? [{ at: ['by'], code: 'approves-own', params: { value: only, date } }] : [];
}

function sharesOf({ by, rule }: Approval): { share: Share; role: RoleName; at: Path }[] {
  if (typeof rule === 'string') return [];
  const { quorum, majority, sides = [] } = rule;
  return [
    ...(quorum ? [{ share: quorum, role: by, at: ['rule', 'quorum'] }] : []),
    ...(majority ? [{ share: majority, role: by, at: ['rule', 'majority'] }] : []),
    ...sides.flatMap(({ role, quorum }, index) =>
      quorum ? [{ share: quorum, role, at: ['rule', 'sides', index, 'quorum'] }] : [],
    ),
  ];
}
