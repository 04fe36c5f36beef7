import { mkdir, writeFile } from 'node:fs/promises';
import { describeMachine, NoiseMeter } from './figures/machine.js';
import { startBenchProduct } from './product.js';
import { spreadText } from './report/numbers.js';
import { signOffsReport } from './report/sign-offs.report.js';
import { benchSignOffs, CROWDS } from './road/sign-offs.bench.js';

const REPORTS = '.nenep/reports';

/** `npm run bench -- [--quick]`: see docs/measurements.md. */
const quick = process.argv.includes('--quick');
const began = new Date();
const onProgress = (line: string) => {
  console.error(
    `${String(Math.round((Date.now() - began.getTime()) / 1_000)).padStart(5)} s  ${line}`,
  );
};

await mkdir(REPORTS, { recursive: true });
const machine = describeMachine();
const product = await startBenchProduct(onProgress);
try {
  const noise = new NoiseMeter(product.run.dataDir);
  const signOffs = await benchSignOffs(product, {
    rounds: quick ? 3 : 7,
    crowds: quick ? CROWDS.filter(({ cycles }) => cycles === 1) : CROWDS,
    beforeRound: (round) => {
      noise.note();
      onProgress(`sign-offs: round ${round}`);
    },
  });
  noise.note();
  const { database } = product;
  const report = { began, quick, machine, database, noise: noise.noise(), signOffs };
  const file = `${REPORTS}/bench-${began.toISOString().replaceAll(':', '-')}.json`;
  await writeFile(file, `${JSON.stringify(report, null, 2)}\n`);
  const { hashing, writingThrough } = report.noise;
  console.log(`${machine.processor}, ${machine.cores} cores, Node ${machine.node}; load before: ${machine.loadBefore}
Database: ${database}
Noise: hashing ${spreadText(hashing)} ms, writing through ${spreadText(writingThrough)} ms

${signOffsReport(signOffs)}

${file}`);
} finally {
  await product.stop();
}
process.exit(0);
