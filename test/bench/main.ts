import { mkdir, writeFile } from 'node:fs/promises';
import type { Bench, Section } from './bench.js';
import { describeMachine, NoiseMeter } from './figures/machine.js';
import { startBenchProduct } from './product.js';
import { publish } from './report/publish.js';
import { markdown, type Report } from './report/report.js';
import { benchProjectors } from './read/projectors.bench.js';
import { benchTimelinePage } from './read/timeline-page.bench.js';
import { benchOpening } from './road/opening.bench.js';
import { benchQueryable } from './road/queryable.bench.js';
import { Sampling } from './road/sampling.js';
import { benchSignOffs } from './road/sign-offs.bench.js';

const REPORTS = '.nenep/reports';

const MEASUREMENTS: Record<string, (bench: Bench) => Promise<Section>> = {
  'sign-offs': benchSignOffs,
  queryable: benchQueryable,
  opening: benchOpening,
  projectors: benchProjectors,
  'timeline-page': benchTimelinePage,
};

/**
 * `npm run bench -- [--quick] [--publish] [names]`: measures what is named, or everything, on a product
 * of its own; prints the tables, and keeps them and all figures under `.nenep/reports`.
 */
async function main(given: string[]): Promise<void> {
  const quick = given.includes('--quick');
  const named = given.filter((argument) => !argument.startsWith('--'));
  const unknown = named.find((name) => !(name in MEASUREMENTS));
  if (unknown) {
    throw new Error(
      `Nothing is called ${unknown}; there are ${Object.keys(MEASUREMENTS).join(', ')}.`,
    );
  }
  const report = await measure(named.length > 0 ? named : Object.keys(MEASUREMENTS), quick);
  await mkdir(REPORTS, { recursive: true });
  const file = `${REPORTS}/bench-${report.began.replaceAll(':', '-')}`;
  await writeFile(`${file}.json`, `${JSON.stringify(report, null, 2)}\n`);
  await writeFile(`${file}.md`, markdown(report));
  if (given.includes('--publish')) await publish(report);
  console.log(`${markdown(report)}\n${file}.json`);
}

async function measure(names: string[], quick: boolean): Promise<Report> {
  const began = new Date();
  const onProgress = (line: string) => {
    const seconds = Math.round((Date.now() - began.getTime()) / 1_000);
    console.error(`${String(seconds).padStart(5)} s  ${line}`);
  };
  const machine = describeMachine();
  const product = await startBenchProduct(onProgress);
  const { database } = product;
  try {
    const noise = new NoiseMeter(product.run.dataDir);
    const sampling = await Sampling.begin(product);
    const noteNoise = () => noise.note();
    const bench: Bench = { product, sampling, quick, onProgress, noteNoise };
    const sections: Section[] = [];
    for (const name of names) {
      const section = await MEASUREMENTS[name]?.(bench).catch(failed(name));
      if (section) sections.push(section);
    }
    noteNoise();
    await sampling.end();
    return { began: began.toISOString(), quick, machine, database, noise: noise.noise(), sections };
  } finally {
    await product.stop();
  }
}

/** What was measured before is kept, though this one came to nothing. */
function failed(name: string) {
  return (error: unknown) => {
    console.error(`${name} failed:`, error);
    process.exitCode = 1;
    return undefined;
  };
}

await main(process.argv.slice(2));
process.exit();
