import type { LocalDate, OrganizationChange, OrganizationRegister } from '@nenep/contracts';
import { joinUnit, leave, moveToUnit } from './change-people.js';
import {
  delegate,
  endDelegation,
  leavePosition,
  leaveSeat,
  takeUpPosition,
  takeUpSeat,
} from './change-posts.js';
import { abolishUnit, foundUnit, mergeUnits, renameUnit, splitUnit } from './change-units.js';
import type { Changed, ChangeRefused } from './changed.js';
import { followUnits } from './follow-units.js';

/** Why a decision cannot be, and which of its changes is at fault, from 0. */
export type ChangesRefused = ChangeRefused & { change: number };

/**
 * The organization after all of these changes, each of which finds what those before it made; or
 * why one of them cannot be, and then none is. No day before theirs is different afterwards.
 */
export function applyChanges(
  register: OrganizationRegister,
  changes: readonly OrganizationChange[],
  day: LocalDate,
): { register: OrganizationRegister } | ChangesRefused {
  let current = register;
  for (const [index, change] of changes.entries()) {
    const changed = applyChange(current, change, day);
    if ('refused' in changed) return { ...changed, change: index };
    const followed = followUnits(changed.register, day);
    if ('refused' in followed) return { ...followed, change: index };
    current = followed.register;
  }
  return { register: current };
}

function applyChange(
  register: OrganizationRegister,
  change: OrganizationChange,
  day: LocalDate,
): Changed {
  switch (change.kind) {
    case 'UNIT_FOUNDED':
      return foundUnit(register, change, day);
    case 'UNIT_RENAMED':
      return renameUnit(register, change, day);
    case 'UNIT_MERGED':
      return mergeUnits(register, change, day);
    case 'UNIT_SPLIT':
      return splitUnit(register, change, day);
    case 'UNIT_ABOLISHED':
      return abolishUnit(register, change, day);
    case 'PERSON_JOINED':
      return joinUnit(register, change, day);
    case 'PERSON_MOVED':
      return moveToUnit(register, change, day);
    case 'PERSON_LEFT':
      return leave(register, change, day);
    case 'POSITION_TAKEN_UP':
      return takeUpPosition(register, change, day);
    case 'POSITION_LEFT':
      return leavePosition(register, change, day);
    case 'SEAT_TAKEN_UP':
      return takeUpSeat(register, change, day);
    case 'SEAT_LEFT':
      return leaveSeat(register, change, day);
    case 'DELEGATED':
      return delegate(register, change, day);
    case 'DELEGATION_ENDED':
      return endDelegation(register, change, day);
  }
}
