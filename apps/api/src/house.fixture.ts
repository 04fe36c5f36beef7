import { type LoadedPlan, loadPlan, type PlanFiles } from '@nenep/plan';
import {
  saveAccountsOf,
  saveOrganization,
  savePeople,
  savePlanVersion,
  type Store,
  usernameIn,
} from '@nenep/store';
import { readFileSync } from 'node:fs';
import { hashPassword } from './session/passwords.js';

/** What everybody of the house signs in with, by their plain user names. */
export const PASSWORD = 'mot-mat-khau-chung';

/** The files of plan 323-KH. */
export const PLAN_FILES = Object.fromEntries(
  ['plan', 'organization', 'calendar'].map((name) => {
    const file = new URL(`../../../plans/tayninh-2021/${name}.yaml`, import.meta.url);
    return [name, { name: `${name}.yaml`, text: readFileSync(file, 'utf8') }];
  }),
) as PlanFiles;

/** Plan 323-KH as it is read. */
export function plan323(): LoadedPlan {
  const result = loadPlan(PLAN_FILES);
  if (!result.ok) throw new Error('The plan that is shipped does not load.');
  return result.plan;
}

/** Keeps plan 323-KH with its people and their accounts, as applying it does; no keeper starts. */
export async function moveIn(store: Store): Promise<LoadedPlan> {
  const loaded = plan323();
  const { id, name, people } = loaded.organization;
  const passwordHash = await hashPassword(PASSWORD);
  await saveOrganization(store, { _id: id, name: name.vi, rehearsal: false });
  await savePeople(
    store,
    id,
    people.map((each) => ({ person: each.id, name: each.name, username: each.username })),
  );
  await saveAccountsOf(
    store,
    id,
    people.map(({ id: person, username, grants }) => ({
      _id: usernameIn(id, username),
      name: username,
      organization: id,
      person,
      grants,
      passwordHash,
    })),
  );
  await savePlanVersion(store, {
    organization: id,
    plan: loaded.plan.id,
    digest: loaded.digest,
    rehearsal: false,
    files: {
      plan: PLAN_FILES.plan.text,
      organization: PLAN_FILES.organization.text,
      calendar: PLAN_FILES.calendar.text,
    },
    loaded,
    appliedBy: 'cb-026',
    appliedAt: '2021-04-28T00:00:00.000Z',
  });
  return loaded;
}
