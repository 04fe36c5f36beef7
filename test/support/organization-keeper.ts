import {
  APPLY_ORGANIZATION_UPDATE,
  APPROVE_CHANGE_UPDATE,
  CHANGE_ORGANIZATION_UPDATE,
  type KeepOrganizationInput,
  type OrganizationAnswer,
  type OrganizationApplied,
  type OrganizationApproval,
  type OrganizationChange,
  type OrganizationDecision,
  type OrganizationRegister,
  organizationStream,
  type OrganizationVersion,
  TASK_QUEUE,
  WORKFLOWS,
} from '@nenep/contracts';
import { holdersOfRole, successorsOf, unitOf } from '@nenep/domain';
import { may2021 } from '@nenep/domain/testing';
import { DIGEST, MAY, type Stage } from './may-2021.js';

export const ORGANIZATION = organizationStream('tayninh');

/** The house of May 2021 as its organization has it: a unit, the Office, and who holds what. */
export function mayHouse(): OrganizationRegister {
  const { people, units, holders } = may2021();
  const inHouse = ['OFFICE_HEAD', 'OFFICE', 'STANDING_SECRETARIAT', 'STANDING_COMMITTEE'];
  return {
    people: ['cb-001', 'cb-002', 'cb-003', ...people.map(({ person }) => person)],
    roles: {
      UNIT_HEAD: 'UNIT',
      DEPUTY_SECRETARY: 'UNIT',
      ...Object.fromEntries(inHouse.map((role) => [role, 'ORGANIZATION' as const])),
    },
    backdatedBy: 'STANDING_SECRETARIAT',
    units: units.map(({ unit }) => ({
      unit,
      kind: 'SPECIALIST_UNIT',
      names: [{ vi: unit, en: unit }],
    })),
    staff: people.map(({ person, unit }) => ({ person, unit })),
    positions: units.flatMap(({ unit, holders: towards }) =>
      Object.entries(towards).flatMap(([role, held]) =>
        held.map((person) => ({ role, person, unit })),
      ),
    ),
    seats: inHouse.flatMap((role) => (holders[role] ?? []).map((person) => ({ role, person }))),
    delegations: [],
  };
}

export function mayVersion(more: Partial<OrganizationVersion> = {}): OrganizationVersion {
  return {
    organization: 'tayninh',
    plan: '2021',
    planVersion: 1,
    clause: 'I.d',
    digest: 'e'.repeat(64),
    register: mayHouse(),
    calendar: may2021().calendar,
    ...more,
  };
}

/** The activities of a keeper and of the streams that heed it, over memory instead of MongoDB. */
export function organizationActivities(open: string[] = [MAY]) {
  const kept: KeepOrganizationInput[] = [];
  return {
    kept,
    activities: {
      keepOrganization: (input: KeepOrganizationInput) => {
        kept.push(input);
        return Promise.resolve();
      },
      openStreams: () => Promise.resolve(open),
      streamEnded: () => Promise.resolve(true),
      resolveOrganization: ({ day }: { day: string }) =>
        Promise.resolve(mayNow(kept.at(-1)?.register ?? mayHouse(), day)),
    },
  };
}

/** Heads judge their people and the Secretariat the heads, as in May's plan. */
function mayNow(register: OrganizationRegister, day: string) {
  const { people, units, holders } = may2021();
  const headOf = (unit: string) => (unit === 'office' ? 'OFFICE_HEAD' : 'UNIT_HEAD');
  const unitNow = (person: string, unit: string) =>
    unitOf(register, person, day) ?? successorsOf(register, unit, day)[0] ?? unit;
  return {
    people: people.map(({ person, unit }) => {
      const now = unitNow(person, unit);
      const heads = holdersOfRole(register, 'UNIT_HEAD', day, now);
      const isHead = heads.includes(person);
      const reviewerRole = isHead ? 'STANDING_SECRETARIAT' : headOf(now);
      const reviewers = isHead ? holdersOfRole(register, 'STANDING_SECRETARIAT', day) : heads;
      return { person, reviewerRole, reviewers };
    }),
    units: units.map(({ unit, holders: towards }) => ({
      unit,
      holders: Object.fromEntries(
        Object.keys(towards).map((role) => [
          role,
          successorsOf(register, unit, day).flatMap((now) =>
            holdersOfRole(register, role, day, now),
          ),
        ]),
      ),
    })),
    holders: Object.fromEntries(
      Object.keys(holders).map((role) => [role, holdersOfRole(register, role, day)]),
    ),
  };
}

/** The keeper of the organization on a stage, and how decisions reach it. */
export async function startOrganizationKeeper(stage: Stage, version = mayVersion()) {
  const { clockOffset, workflow } = stage;
  const keeper = await workflow.start(WORKFLOWS.organizationKeeper, {
    taskQueue: TASK_QUEUE,
    workflowId: ORGANIZATION,
    args: [{ version, clockOffset }],
  });
  let count = 0;
  const next = () => {
    count += 1;
    return `change-${String(count).padStart(4, '0')}`;
  };
  return {
    keeper,
    apply: (applied: OrganizationVersion) =>
      keeper.executeUpdate<OrganizationApplied, [OrganizationVersion]>(APPLY_ORGANIZATION_UPDATE, {
        args: [applied],
      }),
    change: (
      effectiveOn: string,
      changes: OrganizationChange[],
      more: Partial<OrganizationDecision> = {},
    ) =>
      keeper.executeUpdate<OrganizationAnswer, [OrganizationDecision]>(CHANGE_ORGANIZATION_UPDATE, {
        args: [
          {
            decision: next(),
            digest: DIGEST,
            actor: 'cb-202',
            document: { number: '112-QĐ', date: '2021-05-24', signedBy: 'STANDING_COMMITTEE' },
            effectiveOn,
            changes,
            ...more,
          },
        ],
      }),
    approve: (of: string, actor: string, more: Partial<OrganizationApproval> = {}) =>
      keeper.executeUpdate<OrganizationAnswer, [OrganizationApproval]>(APPROVE_CHANGE_UPDATE, {
        args: [{ decision: next(), digest: DIGEST, actor, of, verdict: 'APPROVE', ...more }],
      }),
  };
}
