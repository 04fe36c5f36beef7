import { type Ask, type LoadedPlan, type Names, namesOf } from '@nenep/plan';
import { DateTime } from 'luxon';
import type { Context } from '../context.js';
import { showDate } from '../output/dates.js';

/** How a plan's year is told: in the reader's language, with the plan's own names. */
export interface Telling extends Context {
  loaded: LoadedPlan;
  names: Names;
  zone: string;
}

export function tellingOf(context: Context, loaded: LoadedPlan): Telling {
  return {
    ...context,
    loaded,
    names: namesOf(loaded, context.language),
    zone: loaded.calendar.zone,
  };
}

/** `Thứ Năm 20/05/2021`. */
export function dayTitle({ language }: Telling, date: string): string {
  const weekday = DateTime.fromISO(date, { locale: language }).toFormat('cccc');
  return `${weekday} ${showDate(date)}`;
}

/** The hour at which something is due, where that is not the end of its day. */
export function hourOf({ zone }: Telling, { due, dueAt }: Ask): string | null {
  const moment = DateTime.fromISO(dueAt, { zone });
  return moment.toISODate() === due ? moment.toFormat('HH:mm') : null;
}

/** Those whom an ask is about, unit by unit: `Ban Tuyên giáo: Bùi Mẫu, Đặng Mẫu`. */
export function aboutInWords({ names }: Telling, about: Ask['about']): string {
  return about
    .map(({ unit, people }) => `${names.unit(unit)}: ${people.map(names.person).join(', ')}`)
    .join('; ');
}

export function headOf(about: Ask['about']): number {
  return about.reduce((sum, { people }) => sum + people.length, 0);
}

/** All who hold the role, in the order of the file. */
export function holdersInWords({ names, loaded }: Telling, { person, others }: Ask): string {
  const among = new Set([person, ...others]);
  return loaded.organization.people
    .filter(({ id }) => among.has(id))
    .map(({ id }) => names.person(id))
    .join(', ');
}
