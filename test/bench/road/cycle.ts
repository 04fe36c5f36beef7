import { newToken, tokenHash } from '@nenep/api';
import { type StreamId, toTaskId, type Verb } from '@nenep/contracts';
import { cycles, tasksOfCycle, usernameIn } from '@nenep/store';
import { setTimeout as sleep } from 'node:timers/promises';
import { applyHouse, REVIEW, SELF } from '../../support/load.js';
import { type InventedHouse, inventedHouse } from '../../support/organization.js';
import type { BenchProduct } from '../product.js';
import type { ToDecide } from './decisions.js';

/** A cycle that has just opened, and all that its people and their reviewers have to say in it. */
export interface BenchCycle {
  organization: string;
  stream: StreamId;
  /** Of each person: what they say of themselves, and what is said of them then. */
  people: { self: ToDecide; review: ToDecide }[];
  /** Who sees everything, who sees a unit (the second), and who sees what concerns them. */
  readers: Record<'inspector' | 'head' | 'person', { person: string; token: string }>;
}

/** How many units, and people of each. */
export interface Size {
  units: number;
  people: number;
}

/** Of most cycles here, and of the bare workflows that stand beside them. */
export const SIZE: Size = { units: 20, people: 10 };

let opened = 0;

/** Opens a cycle of an organization of its own, and waits until everybody has their task. */
export async function openCycle(product: BenchProduct, size: Size): Promise<BenchCycle> {
  opened += 1;
  const organization = `bench-${String(opened).padStart(4, '0')}`;
  const house = await inventedHouse(organization, size.units, size.people);
  await applyHouse(product, organization, house);
  const stream = await untilOpen(product, organization, house);
  const tokens = await signInAll(product, organization, house);
  const people = allDecisions(house, stream, tokens);
  return { organization, stream, people, readers: readersOf(house, tokens) };
}

async function untilOpen({ store }: BenchProduct, organization: string, house: InventedHouse) {
  for (;;) {
    const [cycle] = (await cycles(store, { organization }, { limit: 1 })).items;
    const tasks = cycle ? await tasksOfCycle(store, cycle._id, 'self') : [];
    const open = tasks.filter(({ state }) => state === 'OPEN');
    if (cycle && open.length === house.members.length) return cycle._id;
    await sleep(50);
  }
}

/** Sessions as signing in leaves them; to hash so many passwords would take longer than the bench. */
async function signInAll(
  { store }: BenchProduct,
  organization: string,
  { members, secretariat, inspector }: InventedHouse,
): Promise<ReadonlyMap<string, string>> {
  const people = [...members.map(({ id }) => id), ...secretariat, inspector];
  const tokens = new Map(people.map((person) => [person, newToken()]));
  const expiresAt = new Date(Date.now() + 3_600_000);
  await store.models.sessions.insertMany(
    [...tokens].map(([person, token]) => ({
      _id: tokenHash(token),
      kind: 'bearer',
      account: usernameIn(organization, person),
      expiresAt,
    })),
  );
  return tokens;
}

function readersOf(
  { members, inspector }: InventedHouse,
  tokens: ReadonlyMap<string, string>,
): BenchCycle['readers'] {
  const ofSecond = members.filter(({ unit }) => unit === 'unit-2');
  const signedIn = (person = '') => ({ person, token: tokens.get(person) ?? '' });
  return {
    inspector: signedIn(inspector),
    head: signedIn(ofSecond[0]?.id),
    person: signedIn(ofSecond[1]?.id),
  };
}

function allDecisions(
  { members, secretariat }: InventedHouse,
  stream: StreamId,
  tokens: ReadonlyMap<string, string>,
): BenchCycle['people'] {
  const heads = new Map(members.filter(({ head }) => head).map(({ unit, id }) => [unit, id]));
  const decision = (step: string, person: string, verb: Verb, answers: object, by = '') => ({
    task: toTaskId(stream, `${step}.${person}`),
    verb,
    answers,
    token: tokens.get(by) ?? '',
  });
  return members.map(({ id, unit, head }) => {
    const reviewer = head ? secretariat[0] : heads.get(unit);
    return {
      self: decision('self', id, 'submit', SELF, id),
      review: decision('review', id, 'review', REVIEW, reviewer),
    };
  });
}

/**
 * What so many people of each cycle have to decide: first all self-evaluations, the cycles taking
 * turns, then all reviews of them, so that nobody reviews what is not there yet.
 */
export function decisionsOf(cycles: readonly BenchCycle[], from = 0, until?: number): ToDecide[] {
  const slices = cycles.map(({ people }) => people.slice(from, until));
  const inTurns = (slices[0] ?? []).flatMap((_, index) =>
    slices.flatMap((people) => people[index] ?? []),
  );
  return [...inTurns.map(({ self }) => self), ...inTurns.map(({ review }) => review)];
}
