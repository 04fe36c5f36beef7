import type { Language } from '@nenep/messages';
import type { LoadedPlan } from '@nenep/plan';
import {
  type Consolidation,
  consolidationByRevision,
  cycle,
  type InboxTask,
  type Store,
} from '@nenep/store';
import type { Names } from '../directory/directory.service.js';
import { classNameOf } from '../directory/vocabulary.js';
import type { ConsolidatedRowShown } from './task.schema.js';

const SHOWS_TABLE = new Set(['consolidation', 'approval', 'publication']);

/** The list that the Office consolidates; null for tasks that do not decide about it. */
export async function tableOf(
  store: Store,
  { kind, stream }: InboxTask,
): Promise<Consolidation | null> {
  if (!SHOWS_TABLE.has(kind)) return null;
  const revision = (await cycle(store, stream))?.consolidated?.revision;
  return revision === undefined ? null : consolidationByRevision(store, revision);
}

export function tableShown(
  { rows }: Consolidation,
  of: { cycle: string; period: string },
  plan: LoadedPlan | null,
  nameOf: Names,
  language: Language,
): ConsolidatedRowShown[] {
  return rows.map((row) => ({
    person: nameOf(row.person),
    unit: row.unit,
    selfPoints: row.selfPoints ?? null,
    points: row.points ?? null,
    class: row.class ?? null,
    className: row.class === undefined ? null : classNameOf(plan, of, row.class, language),
    gap: row.gap,
  }));
}
