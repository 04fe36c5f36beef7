import { type Cpu } from '../figures/cpu.js';
import { latency, type Latency, median, ratios, type Spread, spread } from '../figures/figures.js';
import type { Bench, Section } from '../bench.js';
import { type BenchCycle, decisionsOf, openCycle, SIZE } from './cycle.js';
import type { ToDecide } from './decisions.js';
import type { Sample, Sampling } from './sampling.js';
import { signOffsSection } from './sign-offs.report.js';

/** So many callers on so many cycles, and which people of each cycle are theirs. */
interface Crowd {
  name: string;
  callers: number;
  cycles: number;
  /** Of those cycles that several crowds share; of their own, all. */
  from?: number;
  until?: number;
  /** Which bare updates it is measured beside. */
  beside: number;
}

const CROWDS: Crowd[] = [
  { name: '1 caller, 1 cycle', callers: 1, cycles: 1, beside: 1 },
  { name: '1 caller, 4 cycles', callers: 1, cycles: 4, beside: 1, from: 0, until: 50 },
  { name: '8 callers, 1 cycle', callers: 8, cycles: 1, beside: 8 },
  { name: '32 callers, 1 cycle', callers: 32, cycles: 1, beside: 8 },
  { name: '8 callers, 4 cycles', callers: 8, cycles: 4, beside: 8, from: 50, until: 125 },
  { name: '32 callers, 4 cycles', callers: 32, cycles: 4, beside: 8, from: 125, until: 200 },
];

/** What was measured of one crowd, or of bare updates. */
export interface SignOffs {
  name: string;
  perSecond: Spread;
  latency: Latency;
  /** By process, in milliseconds of processor time a decision; the median of the samples. */
  cpu: Cpu;
  eventsPerDecision: number;
  /** Decisions a second over those of bare updates, taken before and after each sample. */
  ratio?: Spread & { beside: string };
}

interface Taken {
  name: string;
  samples: Sample[];
  beside?: { name: string; perSecond: number[] };
}

/**
 * Sign-offs a second through the whole road, in rounds: in each a sample of every crowd, between
 * two of bare updates, so that what the machine does meanwhile is the same for both.
 */
export async function benchSignOffs(bench: Bench): Promise<Section> {
  const takenOf = new Map<string, Taken>();
  const rounds = bench.quick ? 3 : 7;
  const crowds = bench.quick ? CROWDS.filter(({ cycles }) => cycles === 1) : CROWDS;
  bench.onProgress('sign-offs: warming up');
  await warmUp(bench);
  for (let round = 1; round <= rounds; round += 1) {
    bench.onProgress(`sign-offs: round ${round} of ${rounds}`);
    bench.noteNoise();
    await oneRound(bench, crowds, takenOf);
  }
  return signOffsSection([...takenOf.values()].map(summary));
}

/** Compilers warm up over the first thousand requests, which nobody would call typical. */
async function warmUp({ product, sampling }: Bench): Promise<void> {
  for (const callers of [8, 32]) {
    const cycle = await openCycle(product, SIZE);
    await sampling.road(callers, decisionsOf([cycle]), [cycle.stream]);
    await bare(sampling, callers);
  }
}

async function oneRound(
  { product, sampling }: Bench,
  crowds: readonly Crowd[],
  takenOf: Map<string, Taken>,
): Promise<void> {
  const shared: BenchCycle[] = [];
  const most = Math.max(...crowds.map(({ cycles }) => cycles));
  while (most > 1 && shared.length < most) shared.push(await openCycle(product, SIZE));
  let before: { callers: number; sample: Sample } | undefined;
  for (const { name, callers, cycles, from, until, beside } of crowds) {
    const own = cycles === 1 ? [await openCycle(product, SIZE)] : shared;
    const first = before?.callers === beside ? before.sample : await bare(sampling, beside);
    const decisions: ToDecide[] = decisionsOf(own, from, until);
    const sample = await sampling.road(
      callers,
      decisions,
      own.map(({ stream }) => stream),
    );
    const last = await bare(sampling, beside);
    before = { callers: beside, sample: last };
    const bareName = bareNameOf(beside);
    add(takenOf, bareName, last);
    add(takenOf, name, sample, {
      name: bareName,
      perSecond: (first.perSecond + last.perSecond) / 2,
    });
  }
  add(takenOf, bareNameOf(32), await bare(sampling, 32));
}

function bare(sampling: Sampling, callers: number): Promise<Sample> {
  return sampling.bare(callers, callers === 1 ? 200 : 400, SIZE.units);
}

function bareNameOf(callers: number): string {
  return `bare updates, ${callers === 1 ? '1 caller' : `${callers} callers`}`;
}

function add(
  takenOf: Map<string, Taken>,
  name: string,
  sample: Sample,
  beside?: { name: string; perSecond: number },
): void {
  const taken: Taken = takenOf.get(name) ?? {
    name,
    samples: [],
    ...(beside && { beside: { name: beside.name, perSecond: [] } }),
  };
  taken.samples.push(sample);
  if (beside) taken.beside?.perSecond.push(beside.perSecond);
  takenOf.set(name, taken);
}

function summary({ name, samples, beside }: Taken): SignOffs {
  const rates = samples.map(({ perSecond }) => perSecond);
  const processes = Object.keys(samples[0]?.cpu ?? {});
  return {
    name,
    perSecond: spread(rates),
    latency: latency(samples.flatMap(({ latencies }) => latencies)),
    cpu: Object.fromEntries(
      processes.map((process) => [process, median(samples.map(({ cpu }) => cpu[process] ?? 0))]),
    ),
    eventsPerDecision: median(samples.map(({ eventsPerDecision }) => eventsPerDecision)),
    ...(beside && { ratio: { ...ratios(rates, beside.perSecond), beside: beside.name } }),
  };
}
