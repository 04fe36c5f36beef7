import type { WorkingCalendar } from '@nenep/contracts';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { zoneOffsets } from './zone.js';

export const VIETNAM = new URL('../tables/vietnam.yaml', import.meta.url);

/** The official table of the product. */
export function vietnam(): WorkingCalendar {
  const document = parse(readFileSync(VIETNAM, 'utf8')) as Omit<WorkingCalendar, 'offsets'>;
  return { ...document, offsets: zoneOffsets(document.zone, 2020, 2028) };
}
