import type { LocalDate, RollReason } from '@nenep/contracts';
import { type Language, translate } from '@nenep/messages';
import { type LoadedPlan } from '../loaded.js';
import { personName } from '../organization.js';
import type { Ask } from './ask.js';

/** A date as people write it: `28/04/2021`. */
export function writtenDate(date: LocalDate): string {
  return date.split('-').reverse().join('/');
}

/** The names that a plan and its organization give to what they hold. */
export function namesOf({ plan, organization }: LoadedPlan, language: Language) {
  const cycleTitle = (id: string) => plan.cycles.find((cycle) => cycle.id === id)?.title;
  return {
    person: (id: string) => personName(organization, id),
    unit: (id: string) => organization.units.find((unit) => unit.id === id)?.name[language] ?? id,
    role: (id: string) => plan.roles[id]?.name[language] ?? id,
    cycle: (id: string) => cycleTitle(id)?.[language] ?? id,
    step: (cycle: string, id: string) => {
      const found = plan.cycles.find((candidate) => candidate.id === cycle);
      return found?.steps.find((step) => step.id === id)?.title[language] ?? id;
    },
  };
}
export type Names = ReturnType<typeof namesOf>;

/** Why a date is not the one that the rule names, as part of a sentence. */
export function reasonInWords(
  { kind, ...says }: RollReason,
  { cycle, names, language }: { cycle: string; names: Names; language: Language },
): string {
  const shown = Object.entries(says).map(([what, value]): [string, string | number] => {
    if (typeof value === 'number') return [what, value];
    if (what === 'after' || what === 'step') return [what, names.step(cycle, value)];
    if (what === 'by') return [what, names.role(value)];
    return [what, /^\d{4}-\d{2}-\d{2}$/.test(value) ? writtenDate(value) : value];
  });
  return translate(language, `facts.rolled.${kind}`, Object.fromEntries(shown));
}

/** Why an ask is due when it is, as a sentence; null where its date is what the rule names. */
export function dateInWords(
  {
    cycle,
    nominal,
    due,
    rolled,
    counted,
  }: Pick<Ask, 'cycle' | 'nominal' | 'due' | 'rolled' | 'counted'>,
  names: Names,
  language: Language,
): string | null {
  if (counted) {
    const { workingDays, after } = counted;
    const step = names.step(cycle, after);
    return translate(language, 'year.explain.counted', { workingDays, step });
  }
  if (nominal === null || rolled.length === 0) return null;
  return translate(language, 'year.explain.rolled', {
    nominal: writtenDate(nominal),
    due: writtenDate(due),
    reasons: rolled.map((reason) => reasonInWords(reason, { cycle, names, language })).join('; '),
  });
}
