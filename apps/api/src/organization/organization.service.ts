import { dateAt } from '@nenep/calendar';
import { organizationStream, type PersonId } from '@nenep/contracts';
import { holdersOfRole, peopleIn, staffOfUnit, unitNameOn } from '@nenep/domain';
import { type Language, translate } from '@nenep/messages';
import {
  type InboxChange,
  type InboxOrganization,
  organizationById,
  organizationShown,
  reasonsBy,
} from '@nenep/store';
import { Injectable } from '@nestjs/common';
import { Directory, type Names } from '../directory/directory.service.js';
import type { HeldOrganization } from '../directory/held-organization.js';
import { unitNamesOn, vocabularyOf } from '../directory/vocabulary.js';
import { horizonOf, TIMELINE_POLICY } from '../policy.js';
import { Problem } from '../problems/problem.js';
import type { Principal } from '../session/principal.js';
import { organizationFor } from '../worlds/organization-for.js';
import { waitFor } from '../worlds/own-writes.js';
import { markOf } from '../worlds/world-mark.js';
import { type OpenWorld, Worlds } from '../worlds/worlds.service.js';
import { changeText } from './change-text.js';
import type {
  ChangePage,
  ChangesQuery,
  OrganizationOnDay,
  OrganizationQuery,
} from './organization.schema.js';

/** The organization as people are shown it: who is what on a day, and what was decided of it. */
@Injectable()
export class OrganizationService {
  constructor(
    private readonly worlds: Worlds,
    private readonly directory: Directory,
  ) {}

  /** Rejects with `NOT_FOUND` where no plan of the organization was ever applied. */
  async onDay(
    caller: Principal,
    { world: id, after, organization: asked, on, known }: OrganizationQuery,
    language: Language,
  ): Promise<OrganizationOnDay> {
    const open = await this.worlds.open(id);
    const organization = await organizationFor(open, caller, asked);
    await waitFor(open.store, 'inbox', after);
    const held = await this.directory.organization(open, organization, known);
    if (!held) throw new Problem('NOT_FOUND');
    const { register, loaded } = held;
    const nameOf = await this.directory.names(open, organization, register.people, language);
    const day = on ?? dateAt(loaded.calendar, this.directory.now());
    return {
      organization,
      name: (await organizationById(open.store, organization))?.name ?? organization,
      on: day,
      known: known ?? null,
      ...rolesOn(held, day, language, nameOf),
      delegations: register.delegations
        .filter(({ from = day, to = day }) => from <= day && day <= to)
        .map(({ delegator, delegate, roles, from, to }) => ({
          delegator: nameOf(delegator),
          delegate: nameOf(delegate),
          roles: roles ?? [],
          from: from ?? null,
          to: to ?? null,
        })),
      zone: loaded.calendar.zone,
      world: await markOf(open, organization),
    };
  }

  /** Rejects with `FORBIDDEN` for who neither sees all of the organization nor approves. */
  async changes(
    caller: Principal,
    { world: id, after, organization: asked, standing }: ChangesQuery,
    language: Language,
  ): Promise<ChangePage> {
    const open = await this.worlds.open(id);
    const organization = await organizationFor(open, caller, asked);
    await waitFor(open.store, 'inbox', after);
    const held = await this.directory.organization(open, organization);
    if (!held) throw new Problem('NOT_FOUND');
    if (!(await this.maySee(open, organization, caller, held))) throw new Problem('FORBIDDEN');
    const told = await organizationShown(open.store, organizationStream(organization));
    const wanted = (told?.changes ?? [])
      .filter((change) => standing === undefined || change.standing === standing)
      .toReversed();
    return {
      items: told ? await this.shown(open, held, { told, wanted }, language) : [],
      next: null,
      zone: held.loaded.calendar.zone,
      world: await markOf(open, organization),
    };
  }

  private async maySee(
    open: OpenWorld,
    organization: string,
    caller: Principal,
    { register }: HeldOrganization,
  ): Promise<boolean> {
    const positions = await this.directory.positions(open, organization, caller.person);
    if (horizonOf(TIMELINE_POLICY, { ...caller, positions }) === null) return true;
    return positions.some(({ role }) => role === register.backdatedBy);
  }

  private async shown(
    open: OpenWorld,
    held: HeldOrganization,
    { told, wanted }: { told: InboxOrganization; wanted: InboxChange[] },
    language: Language,
  ): Promise<ChangePage['items']> {
    const people = wanted.flatMap(({ changes, recordedBy, judged }) => [
      ...peopleIn(changes),
      recordedBy,
      ...(judged ? [judged.by] : []),
    ]);
    const revisions = wanted.flatMap(({ revision, judged }) =>
      [revision, judged?.revision].filter((each) => each !== undefined),
    );
    const [nameOf, reasons] = await Promise.all([
      this.directory.names(open, told.organization, people, language),
      reasonsBy(open.store, revisions),
    ]);
    return wanted.map((change) => {
      const { decision, document, effectiveOn, standing, changes, judged, contained } = change;
      const words = vocabularyOf(held.loaded, language, unitNamesOn(held, effectiveOn));
      return {
        decision,
        document,
        signedBy: words.role(document.signedBy),
        effectiveOn,
        standing,
        standingText: translate(language, `organization.standing.${standing}`),
        changes,
        texts: changes.map((each) => changeText(each, { language, nameOf, words })),
        recordedBy: nameOf(change.recordedBy),
        recordedAt: change.recordedAt,
        reason: reasons.get(change.revision ?? '') ?? null,
        judged: judged
          ? {
              by: nameOf(judged.by),
              at: judged.at,
              reason: reasons.get(judged.revision ?? '') ?? null,
            }
          : null,
        contained: contained ?? false,
        told: toldOf(told, decision),
      };
    });
  }
}

function toldOf({ tellings }: InboxOrganization, decision: string) {
  const telling = tellings.find(({ decisions }) => decisions.includes(decision));
  if (!telling) return null;
  const { day, at, streams, taken } = telling;
  const tasks = taken.reduce((sum, each) => sum + each.tasks, 0);
  return { day, at, streams, taken: taken.length, tasks };
}

/** The units that there are on a day with their people, and who holds which role of what scope. */
function rolesOn(
  { loaded, register }: HeldOrganization,
  day: string,
  language: Language,
  nameOf: Names,
): Pick<OrganizationOnDay, 'units' | 'roles'> {
  const words = vocabularyOf(loaded, language);
  const roles = (scope: 'UNIT' | 'ORGANIZATION', unit?: string) =>
    Object.entries(register.roles)
      .filter(([, each]) => each === scope)
      .map(([role]) => ({
        role,
        name: words.role(role),
        holders: holdersOfRole(register, role, day, unit).map((person: PersonId) => nameOf(person)),
      }));
  return {
    units: register.units
      .filter(({ from = day, to = day }) => from <= day && day <= to)
      .map((unit) => ({
        unit: unit.unit,
        name: unitNameOn(unit, day)[language],
        kind: unit.kind,
        people: staffOfUnit(register, unit.unit, day).map(nameOf),
        roles: roles('UNIT', unit.unit),
      })),
    roles: roles('ORGANIZATION'),
  };
}
