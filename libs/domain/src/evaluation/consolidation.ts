import type { AcceptedWords, PersonId, Words } from '@nenep/contracts';

/** One person's line in the table that the Office consolidates. */
export interface ConsolidatedRow {
  person: PersonId;
  unit: string;
  selfPoints?: number;
  points?: number;
  class?: string;
  /** Judged without a self-evaluation, since none came in time. */
  gap: boolean;
}

/** The fields of a form that hold points and a class; absent where it asks for none. */
export interface ResultFields {
  points?: string;
  class?: string;
}

/**
 * The table of a period: what each was judged by whoever led them, beside what they said of
 * themselves. `words` holds the accepted words by revision; those erased since are absent.
 * `fields` says where the plan's own forms have the points and the class.
 */
export function consolidate(
  people: readonly AcceptedWords[],
  words: ReadonlyMap<string, Words>,
  fields: { self: ResultFields; review: ResultFields },
): ConsolidatedRow[] {
  return people.map(({ person, unit, selfRevision, reviewRevision }) => {
    const self = words.get(selfRevision ?? '')?.answers;
    const review = words.get(reviewRevision ?? '')?.answers;
    return {
      person,
      unit,
      ...integer('selfPoints', self?.[fields.self.points ?? '']),
      ...integer('points', review?.[fields.review.points ?? '']),
      ...text('class', review?.[fields.review.class ?? '']),
      gap: selfRevision === undefined,
    };
  });
}

function integer<K extends string>(key: K, value: unknown): Partial<Record<K, number>> {
  return typeof value === 'number' ? ({ [key]: value } as Record<K, number>) : {};
}

function text<K extends string>(key: K, value: unknown): Partial<Record<K, string>> {
  return typeof value === 'string' ? ({ [key]: value } as Record<K, string>) : {};
}
