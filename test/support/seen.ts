import { toAddress } from '@nenep/contracts';
import { allItems } from './pages.js';
import type { Rehearsal } from './rehearsal.js';

/** When something happened, or was asked, differs each time; until when it is due must not. */
const EACH_TIME = new Set(['openedAt', 'closedAt', 'publishedAt', 'completedAt', 'at', 'request']);

/**
 * All that one person of a house is shown, but for when things happened and in which stream, and
 * with `names` (such as ids of people and of the house) written as what they are replaced by.
 */
export async function seenBy(
  rehearsal: Rehearsal,
  person: string,
  names: readonly (readonly [RegExp, string])[],
): Promise<unknown> {
  const caller = rehearsal.as(person);
  const cycle = `/cycles/${toAddress(rehearsal.cycle)}`;
  const tasks = (
    await Promise.all(
      ['OPEN', 'DONE', 'GAP'].map((state) => allItems(caller, `/tasks?state=${state}&limit=7`)),
    )
  ).flat();
  const seen = {
    tasks: byKey(tasks),
    each: byKey(
      await Promise.all(
        tasks.map(async ({ id }) => (await caller.get(`/tasks/${String(id)}`)).body),
      ),
    ),
    cycles: (await caller.get('/cycles')).body,
    cycle: (await caller.get(cycle)).body,
    results: (await caller.get(`${cycle}/results`)).body,
  };
  const text = JSON.stringify(seen, (key, value: unknown) =>
    EACH_TIME.has(key) && typeof value === 'string' ? 'once' : value,
  );
  const named = names.reduce((shown, [from, to]) => shown.replaceAll(from, to), text);
  return JSON.parse(named.replaceAll(/[~/]part-\d+/g, ''));
}

function byKey(tasks: Record<string, unknown>[]): Record<string, unknown>[] {
  return tasks.toSorted((a, b) => String(a['key']).localeCompare(String(b['key'])));
}
