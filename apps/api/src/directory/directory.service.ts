import {
  type CycleSnapshot,
  type LocalDate,
  organizationStream,
  type PersonId,
  type StreamId,
  SYSTEM_ACTOR,
} from '@nenep/contracts';
import { type Language, translate } from '@nenep/messages';
import { type LoadedPlan, registerOf } from '@nenep/plan';
import { lastAppliedPlan, namesOf, organizationShown, planVersion, snapshotOf } from '@nenep/store';
import { Inject, Injectable } from '@nestjs/common';
import type { Person } from '../http/common.schema.js';
import { SETTINGS } from '../platform/tokens.js';
import type { ApiSettings } from '../settings.js';
import type { OpenWorld } from '../worlds/worlds.service.js';
import { baseKnownOn, type HeldOrganization, heldBy, knownOn } from './held-organization.js';
import { Keep } from './keep.js';
import { type Position, positionsOf } from './standing.js';

/** Finds a person's name by id, in the language of the sentence where nobody has that id. */
export type Names = (id: PersonId) => Person;

/** Who people are, what they hold, and the plan that they work by. */
@Injectable()
export class Directory {
  private readonly plans = new Keep<LoadedPlan>(20);
  private readonly snapshots = new Keep<CycleSnapshot>(50);
  private readonly organizations = new Keep<HeldOrganization>(20);

  constructor(@Inject(SETTINGS) private readonly settings: ApiSettings) {}

  /** What a cycle was opened with; null where no such stream was ever opened. */
  snapshot({ store }: OpenWorld, stream: StreamId): Promise<CycleSnapshot | null> {
    return this.snapshots.get(`${store.database} ${stream}`, () => snapshotOf(store, stream));
  }

  /** A version of a plan; null where there is none. */
  plan(
    { store }: OpenWorld,
    of: { organization: string; plan: string; planVersion: number },
  ): Promise<LoadedPlan | null> {
    const key = `${store.database} ${of.organization}/${of.plan}@${of.planVersion}`;
    return this.plans.get(key, async () => {
      const stored = await planVersion(store, of.organization, of.plan, of.planVersion);
      return stored && stored.loaded;
    });
  }

  /** What the organization says of itself now: the plan that was applied last. */
  async currentPlan(world: OpenWorld, organization: string): Promise<LoadedPlan | null> {
    const last = await lastAppliedPlan(world.store, organization);
    return last && this.plan(world, { organization, plan: last.plan, planVersion: last.version });
  }

  /**
   * The organization over time as its keeper has told, or as it was known on a day; as the file of
   * its plan has it, where it has no keeper yet. Null where it has no plan.
   */
  async organization(
    world: OpenWorld,
    organization: string,
    known?: LocalDate,
  ): Promise<HeldOrganization | null> {
    const { store } = world;
    const current = await this.currentPlan(world, organization);
    if (!current) return null;
    const told = await organizationShown(store, organizationStream(organization));
    if (!told) return { loaded: current, register: registerOf(current) };
    const key = `${store.database} ${organization} ${told.sequence} ${known ?? ''}`;
    return this.organizations.get(key, async () => {
      const isKnown = knownOn(current, known);
      const base = baseKnownOn(told, isKnown);
      const loaded = base && (await this.plan(world, { organization, ...base }));
      return heldBy(loaded ?? current, told, isKnown);
    });
  }

  /** Where the organization is now, as its clocks go; null where it has no plan yet. */
  async zone(world: OpenWorld, organization: string): Promise<string | null> {
    return (await this.currentPlan(world, organization))?.calendar.zone ?? null;
  }

  async positions(
    world: OpenWorld,
    organization: string | null,
    person: PersonId | null,
  ): Promise<Position[]> {
    if (organization === null || person === null) return [];
    const held = await this.organization(world, organization);
    return held ? positionsOf(held, person, this.now()) : [];
  }

  /** Names for all these ids at once. */
  async names(
    { store }: OpenWorld,
    organization: string,
    ids: readonly (PersonId | undefined)[],
    language: Language,
  ): Promise<Names> {
    const wanted = ids.filter((id) => id !== undefined && id !== SYSTEM_ACTOR);
    const found = await namesOf(store, organization, wanted as PersonId[]);
    return (id) => ({
      id,
      name: found.get(id) ?? translate(language, strangerKey(id)),
    });
  }

  /** This world's time. */
  now(): string {
    return new Date(Date.now() + (this.settings.clockOffset ?? 0)).toISOString();
  }
}

function strangerKey(id: PersonId) {
  return id === SYSTEM_ACTOR ? 'roles.SYSTEM' : 'tasks.unknownPerson';
}
