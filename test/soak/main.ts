import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { discrepancies, NOTHING_WRONG, untilRecorded } from '../support/audit.js';
import { Caller } from '../support/caller.js';
import { concurrently } from '../support/load.js';
import { PASSWORD, type RunningProduct, startWholeProduct } from '../support/product.js';
import { lookInside } from '../support/record.js';
import { crowd, type Heard, surely, type Walked, walkHouse } from './crowd.js';
import { type SoakReport, summary, verdicts } from './report.js';
import { sampleAll, type Watched } from './samples.js';

const REPORTS = '.nenep/reports';
const SAMPLE_MS = 10_000;
/** Every second tenth of the time there is a crowd; its people, and the room the api has. */
const SLICES = 10;
const CROWD = 300;
const ROOM = '64';
/** Each house leaves a keeper that waits for next month: the bound of the cache is soon reached. */
const CACHED = '25';

/** `npm run soak -- [minutes]`: see docs/measurements.md. */
const minutes = Number(process.argv[2] ?? 30);
const folder = await mkdtemp(join(tmpdir(), 'nenep-soak-'));
Object.assign(process.env, {
  NODE_OPTIONS: `--import=${new URL('heap-probe.js', import.meta.url).href}`,
  NENEP_SOAK_FOLDER: folder,
  NENEP_API_MAX_IN_FLIGHT: ROOM,
  NENEP_WORKER_CACHED_WORKFLOWS: CACHED,
});
const running = await startWholeProduct('soak');
try {
  const report = await soak(running);
  await mkdir(REPORTS, { recursive: true });
  const file = `${REPORTS}/soak-${report.began.replaceAll(':', '-')}.json`;
  await writeFile(file, `${JSON.stringify(report, null, 2)}\n`);
  console.log(`${summary(report)}\n\n${file}`);
  const isFlat = report.verdicts.every(({ ours, flat }) => flat || !ours);
  process.exitCode = isFlat && report.wrong.length === 0 ? 0 : 1;
} finally {
  await running.stop();
  await rm(folder, { recursive: true, force: true });
}
process.exit();

async function soak(product: RunningProduct): Promise<SoakReport> {
  const first = await walkHouse(product, 0);
  const callers = await signInTo(product, first);
  const watched = watchedParts(product);
  const began = Date.now();
  const elapsed = () => (Date.now() - began) / 60_000;
  const isOver = () => elapsed() >= minutes;
  const isCrowded = () => Math.floor((elapsed() / minutes) * SLICES) % 2 === 1;

  const walked: Walked[] = [first];
  const heard: Heard = {};
  await Promise.all([
    walkHouses(product, walked, isOver),
    crowdWhile(callers, heard, isCrowded, isOver),
    watch(watched, elapsed, isOver),
  ]);
  const wrong = await whatIsWrong(product, walked);
  return {
    began: new Date(began).toISOString(),
    minutes,
    crowd: { people: CROWD, room: Number(ROOM) },
    cachedWorkflows: Number(CACHED),
    houses: walked.length,
    decisions: walked.reduce((sum, { told }) => sum + told.length, 0),
    heard,
    wrong,
    verdicts: verdicts(watched),
    samples: Object.fromEntries(watched.map(({ name, samples }) => [name, samples])),
  };
}

function signInTo({ product }: RunningProduct, { organization }: Walked): Promise<Caller[]> {
  const people = Array.from(
    { length: 20 },
    (_, index) => `k0-${String(index + 1).padStart(4, '0')}`,
  );
  return concurrently(4, people, (person) =>
    surely(() => Caller.signIn(product.api, `${person}@${organization}`, PASSWORD)),
  );
}

function watchedParts({ product, engines }: RunningProduct): Watched[] {
  const ours = Object.entries(product.processes).map(([name, process]) => ({
    name,
    process,
    ours: true,
    samples: [],
  }));
  const { temporal, kafka, mongodb } = engines;
  const others = Object.entries({ temporal, kafka, mongodb }).flatMap(([name, { process }]) =>
    process ? [{ name, process, ours: false, samples: [] }] : [],
  );
  return [...ours, ...others];
}

async function walkHouses(product: RunningProduct, walked: Walked[], isOver: () => boolean) {
  while (!isOver()) walked.push(await walkHouse(product, walked.length));
}

async function crowdWhile(
  callers: Caller[],
  heard: Heard,
  isCrowded: () => boolean,
  isOver: () => boolean,
) {
  while (!isOver()) {
    const until = () => isOver() || !isCrowded();
    if (isCrowded()) await crowd(callers, { people: CROWD, until, heard });
    await sleep(1_000);
  }
}

async function watch(watched: Watched[], elapsed: () => number, isOver: () => boolean) {
  for (let next = Date.now(); !isOver(); next += SAMPLE_MS) {
    await sleep(Math.max(0, next - Date.now()));
    await sampleAll(watched, elapsed(), folder);
  }
}

/** Compares what the people of every house were told with its timeline. */
async function whatIsWrong(product: RunningProduct, walked: Walked[]): Promise<string[]> {
  const { store, close } = await lookInside(product);
  const wrong: string[] = [];
  for (const { organization, told } of walked) {
    await untilRecorded(store, organization, told, 60_000);
    const found = await discrepancies(store, organization, told);
    if (JSON.stringify(found) !== JSON.stringify(NOTHING_WRONG)) {
      wrong.push(`${organization}: ${JSON.stringify(found)}`);
    }
  }
  await close();
  return wrong;
}
