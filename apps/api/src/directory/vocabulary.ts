import type { AnyVerb, LocalDate, RoleName, UnitName } from '@nenep/contracts';
import { unitNameOn } from '@nenep/domain';
import { hasMessage, type Language, translate } from '@nenep/messages';
import { formOfKind, type LoadedPlan } from '@nenep/plan';
import type { HeldOrganization } from './held-organization.js';

/** The plan's own words, in one language, for what facts name by ids. */
export interface Vocabulary {
  zone: string;
  cycle(id: string): string;
  step(cycle: string, id: string): string;
  role(name: RoleName | 'SELF'): string;
  unit(id: string): string;
}

/** How units were called on a day; undefined for one that there never was. */
export type UnitNames = (id: string) => UnitName | undefined;

/** How the units of an organization were called on a day, whatever they are called since. */
export function unitNamesOn(held: HeldOrganization | null, day: LocalDate): UnitNames {
  return (id) => {
    const unit = held?.register.units.find((each) => each.unit === id);
    return unit && unitNameOn(unit, day);
  };
}

/**
 * What nobody named is called by its id: a text is better than none. Units are called as the plan's
 * file has them unless `unitNames` says how they were called.
 */
export function vocabularyOf(
  loaded: LoadedPlan | null,
  language: Language,
  unitNames?: UnitNames,
): Vocabulary {
  const cycleOf = (id: string) => loaded?.plan.cycles.find((cycle) => cycle.id === id);
  return {
    zone: loaded?.calendar.zone ?? 'UTC',
    cycle: (id) => cycleOf(id)?.title[language] ?? id,
    step: (cycle, id) =>
      cycleOf(cycle)?.steps.find((step) => step.id === id)?.title[language] ?? id,
    role: (name) => loaded?.plan.roles[name]?.name[language] ?? commonRole(language, name),
    unit: (id) =>
      (unitNames?.(id) ?? loaded?.organization.units.find((unit) => unit.id === id)?.name)?.[
        language
      ] ?? id,
  };
}

export function verbLabel(language: Language, verb: AnyVerb): string {
  return translate(language, `tasks.verbs.${verb}`);
}

/** The name of a class in the scale that the cycle's reviews choose from. */
export function classNameOf(
  plan: LoadedPlan | null,
  { cycle, period }: { cycle: string; period: string },
  id: string,
  language: Language,
): string {
  const fields = plan ? formOfKind(plan, cycle, 'review', period).fields : [];
  const classes = fields.flatMap((field) => (field.type === 'choice' ? field.options : []));
  return classes.find(({ value }) => value === id)?.label[language] ?? id;
}

function commonRole(language: Language, name: string): string {
  const key = `roles.${name}`;
  return hasMessage(key) ? translate(language, key) : name;
}
