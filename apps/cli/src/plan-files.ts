import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { PlanFiles, SourceFile } from '@nenep/plan';
import type { Context } from './context.js';
import { EXIT } from './exit-codes.js';
import { Failure } from './failure.js';
import type { Place } from './output/places.js';

/**
 * The three files of a plan's folder, by their bare names, so that nothing of this machine's
 * folders travels with them. Throws {@link Failure} where one cannot be read.
 */
export async function readPlanFiles(context: Context, folder: string): Promise<PlanFiles> {
  const [plan, organization, calendar] = await Promise.all([
    readSource(context, folder, 'plan.yaml'),
    readSource(context, folder, 'organization.yaml'),
    readSource(context, folder, 'calendar.yaml'),
  ]);
  return { plan, organization, calendar };
}

/** Places in a plan's files as paths from here, as editors and terminals follow them. */
export function placesIn(
  folder: string,
  found: readonly (Omit<Place, 'place'> & { file: string; line: number; column: number })[],
): Place[] {
  return found.map(({ file, line, column, message, remedy }) => ({
    place: `${join(folder, file)}:${line}:${column}`,
    message,
    remedy,
  }));
}

async function readSource(
  { say, surroundings }: Context,
  folder: string,
  name: string,
): Promise<SourceFile> {
  try {
    return { name, text: await readFile(resolve(surroundings.folder, folder, name), 'utf8') };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Failure(EXIT.INVALID, {
      title: say('cli.failures.planFile.title', { file: join(folder, name) }),
      remedy: say('cli.failures.planFile.remedy'),
      ...(code && { code }),
    });
  }
}
