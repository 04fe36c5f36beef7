import { readdir, readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { countryOf } from '@nenep/calendar/fallback';
import { zoneOffsets } from '@nenep/calendar/zone';
import { describeProblem, loadCalendar, type LoadedCalendar } from '@nenep/plan';
import type { Context } from '../context.js';
import { EXIT } from '../exit-codes.js';
import { Failure } from '../failure.js';
import { renderPlaces } from '../output/places.js';
import { OpenCalendar, YEARS } from './open-calendar.js';

/** The table that is asked where none is named. */
export const DEFAULT_TABLE = 'vietnam';

const TABLES = join(
  dirname(createRequire(import.meta.url).resolve('@nenep/calendar/package.json')),
  'tables',
);

/**
 * The calendar of a name: a table of the product, a file or the folder of a plan from here, or a
 * country by its code, by its table where it has one. Throws {@link Failure} where there is none.
 */
export async function findCalendar(context: Context, name: string): Promise<OpenCalendar> {
  const tables = await tableNames();
  if (tables.includes(name)) return openFile(context, name, tableFile(name));

  const file = await fileAt(resolve(context.surroundings.folder, name));
  if (file) return openFile(context, name, file);

  for (const table of tables) {
    const loaded = await load(context, table, tableFile(table));
    if (loaded.country === name) return new OpenCalendar(name, loaded);
  }
  const country = await countryCalendar(name);
  if (country) return new OpenCalendar(name, country);

  throw new Failure(EXIT.NOT_FOUND, {
    title: context.say('calendar.failures.notFound.title', { name }),
    remedy: context.say('calendar.failures.notFound.remedy', { tables: tables.join(', ') }),
  });
}

async function tableNames(): Promise<string[]> {
  const files = await readdir(TABLES);
  return files.filter((file) => file.endsWith('.yaml')).map((file) => file.slice(0, -5));
}

function tableFile(name: string): string {
  return join(TABLES, `${name}.yaml`);
}

/** The file itself, or the calendar of a folder; null where there is neither. */
async function fileAt(path: string): Promise<string | null> {
  const found = await stat(path).catch(() => null);
  if (!found) return null;
  return found.isDirectory() ? join(path, 'calendar.yaml') : path;
}

async function openFile(context: Context, name: string, path: string): Promise<OpenCalendar> {
  return new OpenCalendar(name, await load(context, name, path));
}

async function load(context: Context, name: string, path: string): Promise<LoadedCalendar> {
  const file = path.endsWith(name) ? name : join(name, 'calendar.yaml');
  const loaded = loadCalendar({ name: file, text: await read(context, file, path) });
  if (loaded.ok) return loaded;

  const places = loaded.problems.map((problem) => ({
    place: `${problem.file}:${problem.line}:${problem.column}`,
    ...describeProblem(problem, context.language),
  }));
  throw new Failure(EXIT.INVALID, {
    title: context.say('calendar.failures.invalid.title', { file }),
    places: renderPlaces(places),
    remedy: context.say('calendar.failures.invalid.remedy'),
  });
}

async function read({ say }: Context, file: string, path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Failure(EXIT.INVALID, {
      title: say('cli.failures.planFile.title', { file }),
      remedy: say('calendar.failures.unreadable'),
      ...(code && { code }),
    });
  }
}

/** A country without a table: every year lies outside of it. */
async function countryCalendar(code: string): Promise<LoadedCalendar | null> {
  const country = await countryOf(code);
  if (!country) return null;
  const { zone, weekend } = country;
  const offsets = zoneOffsets(zone, YEARS.last, YEARS.last);
  return {
    calendar: {
      zone,
      weekend,
      offsets,
      days: [],
      firstYear: YEARS.first,
      lastYear: YEARS.first - 1,
    },
    country: code,
    pending: [],
  };
}
