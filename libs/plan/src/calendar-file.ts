import { TABLES } from '@nenep/calendar/tables';
import { parse } from 'yaml';
import { calendarByTable, calendarTable, type CalendarTable } from './schema/calendar.schema.js';
import { readDocument, type SchemaResult } from './source/schema-findings.js';

/** Tables of the product as they were read, by name. */
const known = new Map<string, CalendarTable>();

/**
 * Reads what `calendar.yaml` says: the table that it writes out, or that of the product which it
 * names, with its own days beside those of the table, or instead where it has the same date.
 */
export function readCalendarFile(value: unknown): SchemaResult<CalendarTable> {
  if (!namesTable(value)) return readDocument('calendar', calendarTable, value);
  const { document, findings } = readDocument('calendar', calendarByTable, value);
  if (!document) return { document, findings };
  const { table, days } = document;
  return { document: withDays(tableOf(table), days), findings };
}

function namesTable(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'table' in value;
}

function tableOf(name: string): CalendarTable {
  const table = known.get(name) ?? calendarTable.parse(parse(TABLES[name] ?? ''));
  known.set(name, table);
  return table;
}

function withDays(table: CalendarTable, own: CalendarTable['days']): CalendarTable {
  const dates = new Set(own.map(({ date }) => date));
  return { ...table, days: [...table.days.filter(({ date }) => !dates.has(date)), ...own] };
}
