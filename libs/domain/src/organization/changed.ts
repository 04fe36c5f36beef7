import type { OrganizationRefusal, OrganizationRegister } from '@nenep/contracts';

/** Why a change cannot be, and whom or what it fails on. */
export interface ChangeRefused {
  refused: OrganizationRefusal;
  subject?: string;
}

/** The organization after a change, or why it cannot be. */
export type Changed = { register: OrganizationRegister } | ChangeRefused;

export function refuse(refused: OrganizationRefusal, subject?: string): ChangeRefused {
  return { refused, ...(subject !== undefined && { subject }) };
}
