import { DateTime } from 'luxon';
import type { Context } from '../context.js';

/** A moment in UTC as the zone's clock shows it, with its offset: `17:30 24/11/2026 +07:00`. */
export function showInstant(instant: string, zone: string): string {
  return DateTime.fromISO(instant, { zone, locale: 'en' }).toFormat('HH:mm dd/MM/yyyy ZZ');
}

/** A moment in UTC as the zone's clock shows it: `17:30 24/11/2026`, under {@link renderZone}. */
export function showMoment(instant: string, zone: string): string {
  return DateTime.fromISO(instant, { zone, locale: 'en' }).toFormat('HH:mm dd/MM/yyyy');
}

/** Names the zone that all these moments are shown in: `Giờ Asia/Ho_Chi_Minh (+07:00)`. */
export function renderZone({ say }: Context, zone: string, moments: readonly string[]): string {
  const offsets = moments.map((moment) => DateTime.fromISO(moment, { zone }).toFormat('ZZ'));
  return say('cli.zone', { zone, offsets: [...new Set(offsets)].join(', ') });
}

/** A date `YYYY-MM-DD` as people write it: `24/11/2026`. */
export function showDate(date: string): string {
  return date.split('-').reverse().join('/');
}
