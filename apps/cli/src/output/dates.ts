import { DateTime } from 'luxon';

/** A moment in UTC as the zone's clock shows it, with its offset: `17:30 24/11/2026 +07:00`. */
export function showInstant(instant: string, zone: string): string {
  return DateTime.fromISO(instant, { zone, locale: 'en' }).toFormat('HH:mm dd/MM/yyyy ZZ');
}

/** A date `YYYY-MM-DD` as people write it: `24/11/2026`. */
export function showDate(date: string): string {
  return date.split('-').reverse().join('/');
}
