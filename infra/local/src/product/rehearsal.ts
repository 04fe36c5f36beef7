import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { REPOSITORY } from '../folders.js';
import type { ApiClient } from './api-client.js';

/** The organization that rehearses: one of its own, never mixed with the real one. */
export const REHEARSAL = {
  organization: 'tayninh-dien-tap',
  organizationName: {
    vi: 'Tỉnh đoàn Tây Ninh (diễn tập)',
    en: 'Tây Ninh Provincial Youth Union (rehearsal)',
  },
};

/**
 * Applies the plan as a rehearsal for the year under way. What was begun goes on where it was, with
 * the dates that it was begun with: the same plan again changes nothing.
 */
export async function rehearse(
  api: ApiClient,
  planFolder: string,
  initialPassword: string,
): Promise<void> {
  const files = await readFiles(planFolder);
  await api.post('/plans', { files, rehearsal: REHEARSAL, initialPassword });
}

async function readFiles(planFolder: string) {
  const read = async (name: string) => ({
    name,
    text: await readFile(join(REPOSITORY, planFolder, name), 'utf8'),
  });
  const [plan, organization, calendar] = await Promise.all([
    read('plan.yaml'),
    read('organization.yaml'),
    read('calendar.yaml'),
  ]);
  return { plan, organization, calendar };
}
