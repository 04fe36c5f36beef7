import { recordedSequence } from '@nenep/store';
import { setTimeout as sleep } from 'node:timers/promises';
import type { KafkaWork } from '../bare/kafka.main.js';
import type { Bench, Section } from '../bench.js';
import { type Child, startChild } from '../child.js';
import { latency, ratios } from '../figures/figures.js';
import { latencyText, number, spreadText } from '../report/numbers.js';
import { table } from '../report/table.js';
import { decisionsOf, openCycle, SIZE } from './cycle.js';
import type { Followed } from './decisions.js';

/** About what a fact of a decision takes in the log. */
const FACT_BYTES = 900;

interface Round {
  perSecond: number;
  /** From the answer until the timeline has it. */
  recorded: number[];
  /** From the answer until the api shows it, who waits for it on its own. */
  shown: number[];
  kafka: number[];
}

/**
 * How soon a decision that was taken can be read, at half of what eight callers reach. People come
 * when they come: whoever is late does not hold back the next.
 */
export async function benchQueryable(bench: Bench): Promise<Section> {
  const kafka = await startChild<KafkaWork, number[]>(
    'bare/kafka.main.js',
    bench.product.environment,
  );
  const rounds: Round[] = [];
  try {
    const count = bench.quick ? 3 : 7;
    for (let round = 0; round <= count; round += 1) {
      bench.onProgress(`queryable: round ${round} of ${count}`);
      bench.noteNoise();
      const taken = await oneRound(bench, kafka);
      if (round > 0) rounds.push(taken); // the first warms up
    }
  } finally {
    await kafka.stop();
  }
  return section(rounds);
}

async function oneRound(bench: Bench, kafka: Child<KafkaWork, number[]>): Promise<Round> {
  const { product, sampling } = bench;
  const full = await openCycle(product, SIZE);
  const half = await openCycle(product, SIZE);
  const most = await sampling.road(8, decisionsOf([full]), [full.stream]);
  const perSecond = most.perSecond / 2;
  const work = { messages: 200, perSecond, bytes: FACT_BYTES };
  const before = await kafka.ask(work);
  const moments = watch(bench, half.stream);
  const followed: Followed[] = [];
  try {
    // One wave after the other, since nobody reviews what is not there yet.
    const decisions = decisionsOf([half]);
    const waves = [decisions.slice(0, half.people.length), decisions.slice(half.people.length)];
    for (const wave of waves) followed.push(...(await sampling.follow(perSecond, wave)));
  } finally {
    await moments.stop();
  }
  const after = await kafka.ask(work);
  return {
    perSecond,
    recorded: followed.map(({ sequence, acceptedAt }) => moments.recordedAt(sequence) - acceptedAt),
    shown: followed.map(({ acceptedAt, readAt }) => readAt - acceptedAt),
    kafka: [...before, ...after],
  };
}

/** Sees when the timeline has which fact of a stream, within some milliseconds. */
function watch({ product: { store } }: Bench, stream: string) {
  const seen: { sequence: number; at: number }[] = [];
  let stopping = false;
  const watching = (async () => {
    while (!stopping) {
      const sequence = await recordedSequence(store, stream);
      if (sequence > (seen.at(-1)?.sequence ?? 0)) seen.push({ sequence, at: Date.now() });
      await sleep(3);
    }
  })();
  return {
    async stop() {
      stopping = true;
      await watching;
    },
    recordedAt: (sequence: number) =>
      seen.find((it) => it.sequence >= sequence)?.at ?? Number.POSITIVE_INFINITY,
  };
}

function section(rounds: Round[]): Section {
  const all = (pick: (round: Round) => number[]) => latency(rounds.flatMap(pick));
  const recorded = all((round) => round.recorded);
  const shown = all((round) => round.shown);
  const kafka = all((round) => round.kafka);
  const p50s = (pick: (round: Round) => number[]) =>
    rounds.map((round) => latency(pick(round)).p50);
  const ratio = ratios(
    p50s((round) => round.shown),
    p50s((round) => round.kafka),
  );
  const rate = rounds.map(({ perSecond }) => number(perSecond)).join(', ');
  return {
    title: 'From an accepted decision to the timeline',
    about: `Open arrivals at half of what 8 callers reached just before on a cycle like it (${rate} decisions/s). Bare Kafka: one message of ${FACT_BYTES} bytes at a time at the same rate, all replicas, from \`send\` to the consumer.`,
    tables: [
      table(
        ['Milliseconds from the answer', 'p50 / p95 / p99', 'Most'],
        [
          ['the timeline has it', latencyText(recorded), number(recorded.most)],
          ['the api shows it (`after=`)', latencyText(shown), number(shown.most)],
          ['bare Kafka, sent to consumed', latencyText(kafka), number(kafka.most)],
        ],
      ),
      `p50 as the api shows it over bare Kafka's: ${spreadText(ratio)}.`,
    ],
    aims: [
      { aim: 'queryable p50 ≤ 50 ms', measured: number(shown.p50), reached: shown.p50 <= 50 },
      { aim: 'queryable p99 ≤ 150 ms', measured: number(shown.p99), reached: shown.p99 <= 150 },
    ],
    figures: { rounds: rounds.map(summed), recorded, shown, kafka, ratio },
  };
}

function summed({ perSecond, recorded, shown, kafka }: Round) {
  return {
    perSecond,
    recorded: latency(recorded),
    shown: latency(shown),
    kafka: latency(kafka),
  };
}
