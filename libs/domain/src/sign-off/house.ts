import type { Delegation, PersonId, RoleName } from '@nenep/contracts';

/** One place in the organization: a position, or a seat in a body, towards a unit where it is. */
export interface Seat {
  role: RoleName;
  unit?: string;
  person: PersonId;
}

/** What a sign-off has to know of the organization, as it is at the moment of an act. */
export interface House {
  /** A person in two seats of one body is here twice. */
  seats: readonly Seat[];
  delegations: readonly Delegation[];
  /** Whose interests this matter touches, as it is known beforehand. */
  conflicts: readonly PersonId[];
  /** Who may act where one signature is enough, since the ladder reached them, and as what. */
  standIns: readonly { person: PersonId; role: RoleName }[];
  /** Who may bring in the content anew, beside those who did so before. */
  authors: readonly PersonId[];
  /** Whether anybody has acted in the step that follows. */
  nextBegun: boolean;
}

/** Who holds a role, once for each seat; a seat towards no unit is one towards all. */
export function seatsOfRole(
  { seats }: House,
  role: RoleName,
  unit: string | undefined,
): readonly Seat[] {
  return seats.filter(
    (seat) => seat.role === role && (!unit || seat.unit === undefined || seat.unit === unit),
  );
}
