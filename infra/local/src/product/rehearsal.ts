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
 * Applies the plan as a rehearsal for the year under way, once a year: what was begun goes on
 * where it was, with the dates that it was begun with.
 */
export async function rehearseOnce(
  api: ApiClient,
  planFolder: string,
  initialPassword: string,
  year: number,
): Promise<'begun' | 'going on'> {
  const { items } = (await api.get('/plans?limit=200')) as {
    items: { organization: string; plan: string }[];
  };
  const isBegun = items.some(
    ({ organization, plan }) => organization === REHEARSAL.organization && plan === String(year),
  );
  if (isBegun) return 'going on';
  const files = await readFiles(planFolder);
  await api.post('/plans', { files, rehearsal: REHEARSAL, initialPassword });
  return 'begun';
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
