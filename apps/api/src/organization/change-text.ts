import type { OrganizationChange, PersonId } from '@nenep/contracts';
import { type Language, type MessageParams, translate } from '@nenep/messages';
import type { Names } from '../directory/directory.service.js';
import type { Vocabulary } from '../directory/vocabulary.js';
import { writtenDate } from '../http/moments.js';

/** In whose words a change is told. */
export interface ChangeTelling {
  language: Language;
  nameOf: Names;
  words: Pick<Vocabulary, 'role' | 'unit'>;
}

/** What one change of a decision does, as part of a sentence. */
export function changeText(change: OrganizationChange, telling: ChangeTelling): string {
  const { language } = telling;
  return translate(language, `organization.change.${change.kind}`, paramsOf(change, telling));
}

/** A role, and the unit that it is held towards, if any. */
export function roleText(
  { role, unit }: { role: string; unit?: string | undefined },
  { language, words }: Omit<ChangeTelling, 'nameOf'>,
): string {
  if (unit === undefined) return words.role(role);
  const params = { role: words.role(role), unit: words.unit(unit) };
  return translate(language, 'organization.roleOf', params);
}

function paramsOf(change: OrganizationChange, telling: ChangeTelling): MessageParams {
  const { language, nameOf, words } = telling;
  const name = (person: PersonId) => nameOf(person).name;
  switch (change.kind) {
    case 'UNIT_FOUNDED':
      return { name: change.name[language] };
    case 'UNIT_RENAMED':
      return { unit: words.unit(change.unit), name: change.name[language] };
    case 'UNIT_MERGED':
      return { units: change.units.map(words.unit).join(', '), into: words.unit(change.into) };
    case 'UNIT_SPLIT': {
      const parts = change.into.map(({ unit }) => words.unit(unit)).join(', ');
      return { unit: words.unit(change.unit), parts };
    }
    case 'UNIT_ABOLISHED':
      return { unit: words.unit(change.unit) };
    case 'PERSON_JOINED':
      return { person: name(change.person), unit: words.unit(change.unit) };
    case 'PERSON_MOVED':
      return { person: name(change.person), unit: words.unit(change.to) };
    case 'PERSON_LEFT':
      return { person: name(change.person) };
    case 'POSITION_TAKEN_UP':
    case 'POSITION_LEFT':
      return { person: name(change.person), role: roleText(change, telling) };
    case 'SEAT_TAKEN_UP':
    case 'SEAT_LEFT':
      return { person: name(change.person), role: words.role(change.role) };
    case 'DELEGATED':
      return {
        delegator: name(change.delegator),
        delegate: name(change.delegate),
        until: writtenDate(change.until),
      };
    case 'DELEGATION_ENDED':
      return { delegator: name(change.delegator), delegate: name(change.delegate) };
  }
}
