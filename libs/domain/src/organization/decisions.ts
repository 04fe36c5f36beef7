import type {
  LocalDate,
  OrganizationApproval,
  OrganizationChange,
  OrganizationDecision,
  OrganizationRefusal,
  OrganizationRegister,
  OrganizationStanding,
  PersonId,
} from '@nenep/contracts';
import { applyChanges, type ChangesRefused } from './change.js';
import { holdersOfRole } from './register.js';

/** A decision that is taken: how it stands, and the organization with it. */
export interface DecisionTaken {
  standing: OrganizationStanding;
  /** As it will be, also where the decision still waits for approval. */
  register: OrganizationRegister;
}

type DecisionRefused = ChangesRefused | { refused: OrganizationRefusal };

/**
 * Judges a decision on the day on which it comes. One whose day has passed waits for somebody
 * else's approval, and until then nothing of it holds.
 */
export function takeDecision(
  register: OrganizationRegister,
  { effectiveOn, changes }: Pick<OrganizationDecision, 'effectiveOn' | 'changes'>,
  today: LocalDate,
): DecisionTaken | DecisionRefused {
  const changed = applyChanges(register, changes, effectiveOn);
  if ('refused' in changed) return changed;
  if (effectiveOn >= today) {
    return { standing: effectiveOn > today ? 'SCHEDULED' : 'IN_FORCE', ...changed };
  }
  return register.backdatedBy
    ? { standing: 'PENDING', ...changed }
    : { refused: 'NOBODY_APPROVES' };
}

/**
 * Judges somebody's word on a decision that waits: four eyes, by a holder of the role that the
 * organization names for it, on the day of the approval and without what is to be approved.
 */
export function judgeApproval(
  register: OrganizationRegister,
  waiting: Pick<OrganizationDecision, 'actor' | 'effectiveOn' | 'changes'>,
  { actor, verdict }: Pick<OrganizationApproval, 'actor' | 'verdict'>,
  today: LocalDate,
): DecisionTaken | DecisionRefused {
  const role = register.backdatedBy;
  if (!role || !holdersOfRole(register, role, today).includes(actor)) {
    return { refused: 'NOT_THE_APPROVER' };
  }
  if (actor === waiting.actor) return { refused: 'OWN_DECISION' };
  if (verdict === 'REJECT') return { standing: 'REJECTED', register };
  if (peopleIn(waiting.changes).includes(actor)) return { refused: 'CONCERNS_YOU' };
  const changed = applyChanges(register, waiting.changes, waiting.effectiveOn);
  return 'refused' in changed ? changed : { standing: 'IN_FORCE', ...changed };
}

/** Everybody whom changes name. */
export function peopleIn(changes: readonly OrganizationChange[]): PersonId[] {
  return changes.flatMap((change) => {
    switch (change.kind) {
      case 'UNIT_SPLIT':
        return change.into.flatMap(({ people }) => people);
      case 'DELEGATED':
      case 'DELEGATION_ENDED':
        return [change.delegator, change.delegate];
      case 'UNIT_FOUNDED':
      case 'UNIT_RENAMED':
      case 'UNIT_MERGED':
      case 'UNIT_ABOLISHED':
        return [];
      default:
        return [change.person];
    }
  });
}

/** What decisions make of the organization that a file has, in the order in which they were taken. */
export interface FoldedOrganization {
  register: OrganizationRegister;
  /** Those that can be no more: the file has what they say already, or no longer has its ground. */
  contained: string[];
}

export function foldDecisions(
  base: OrganizationRegister,
  decisions: readonly Pick<OrganizationDecision, 'decision' | 'effectiveOn' | 'changes'>[],
): FoldedOrganization {
  let register = base;
  const contained: string[] = [];
  for (const { decision, effectiveOn, changes } of decisions) {
    const changed = applyChanges(register, changes, effectiveOn);
    if ('refused' in changed) contained.push(decision);
    else register = changed.register;
  }
  return { register, contained };
}
