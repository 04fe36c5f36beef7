import type { PersonId, RoleName } from '@nenep/contracts';
import type { Grant } from '@nenep/store';
import type { Position } from './directory/standing.js';

/** How far somebody sees: everything of the organization, their units and own, or their own. */
type Sight = 'ORGANIZATION' | 'UNITS' | 'OWN';

interface Line {
  grants?: readonly Grant[];
  roles?: readonly RoleName[];
  sees: Sight;
}

/** Who reads what on the timeline. The first line that fits a reader holds; the last fits all. */
export const TIMELINE_POLICY: readonly Line[] = [
  { grants: ['administrator', 'operator', 'inspector'], sees: 'ORGANIZATION' },
  { roles: ['OFFICE', 'OFFICE_HEAD', 'STANDING_SECRETARIAT'], sees: 'ORGANIZATION' },
  { roles: ['UNIT_HEAD'], sees: 'UNITS' },
  { sees: 'OWN' },
];

/** Who reads whose results: a grant to set up, run or inspect is none to read them. */
export const RESULTS_POLICY: readonly Line[] = [
  { roles: ['OFFICE', 'OFFICE_HEAD', 'STANDING_SECRETARIAT'], sees: 'ORGANIZATION' },
  { roles: ['UNIT_HEAD'], sees: 'UNITS' },
  { sees: 'OWN' },
];

export interface Reader {
  person: PersonId | null;
  grants: readonly Grant[];
  positions: readonly Position[];
}

/** `null` sees all of the organization; otherwise whose and which units' matters one sees. */
export type Horizon = { person: PersonId | null; units: string[] } | null;

export function horizonOf(policy: readonly Line[], reader: Reader): Horizon {
  const line = policy.find((candidate) => fits(candidate, reader));
  if (line?.sees === 'ORGANIZATION') return null;
  const held = reader.positions.filter(({ role }) => line?.roles?.includes(role));
  const units = line?.sees === 'UNITS' ? held.flatMap((position) => position.units) : [];
  return { person: reader.person, units };
}

function fits({ grants, roles }: Line, reader: Reader): boolean {
  if (grants) return grants.some((grant) => reader.grants.includes(grant));
  if (roles) return reader.positions.some(({ role }) => roles.includes(role));
  return true;
}
