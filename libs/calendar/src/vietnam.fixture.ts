import type { WorkingCalendar } from '@nenep/contracts';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { zoneOffsets } from './zone.js';

const table = new URL('../../../plans/tayninh-2021/calendar.yaml', import.meta.url);

/** The official calendar that the plan of Tây Ninh ships with. */
export function vietnam(): WorkingCalendar {
  const document = parse(readFileSync(table, 'utf8')) as Omit<WorkingCalendar, 'offsets'>;
  return { ...document, offsets: zoneOffsets(document.zone, 2020, 2028) };
}
