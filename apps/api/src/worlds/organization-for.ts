import { organizations } from '@nenep/store';
import { type FieldError, Problem } from '../problems/problem.js';
import { administersAll, type Principal } from '../session/principal.js';
import type { OpenWorld } from './worlds.service.js';

/**
 * Of which organization somebody reads: their own. Who administers the whole installation names
 * one, unless there is only one; and a time-lapse, in which nothing is real, shows its organization
 * to whoever has a grant. Rejects with `REQUEST_INVALID` where one must be named, and `FORBIDDEN`
 * where another than one's own is.
 */
export async function organizationFor(
  open: OpenWorld,
  caller: Principal,
  asked: string | undefined,
): Promise<string> {
  if (!seesAll(open, caller)) return ownOrganization(caller, asked);
  if (asked !== undefined) return asked;
  const ids = (await organizations(open.store)).map(({ _id }) => _id);
  const [only] = ids;
  if (only !== undefined && ids.length === 1) return only;
  const error: FieldError =
    only === undefined
      ? { field: 'organization', key: 'problems.fields.NO_ORGANIZATION' }
      : {
          field: 'organization',
          key: 'problems.fields.CHOICE',
          params: { values: ids.join(', ') },
        };
  throw new Problem('REQUEST_INVALID', { errors: [error] });
}

/** Whether somebody reads what this organization does at all. */
export function mayRead(open: OpenWorld, caller: Principal, organization: string): boolean {
  return seesAll(open, caller) || caller.organization === organization;
}

function seesAll({ world }: OpenWorld, caller: Principal): boolean {
  return administersAll(caller) || (world.kind === 'time-lapse' && caller.grants.length > 0);
}

function ownOrganization({ organization }: Principal, asked: string | undefined): string {
  if (organization === null || (asked ?? organization) !== organization) {
    throw new Problem('FORBIDDEN');
  }
  return organization;
}
