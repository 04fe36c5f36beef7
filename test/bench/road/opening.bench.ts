import { cycles } from '@nenep/store';
import { setTimeout as sleep } from 'node:timers/promises';
import { applyHouse } from '../../support/load.js';
import { inventedHouse } from '../../support/organization.js';
import type { Bench, Section } from '../bench.js';
import { type Cpu, cpuBetween } from '../figures/cpu.js';
import { median, ratios, spread } from '../figures/figures.js';
import { number, spreadText } from '../report/numbers.js';
import { table } from '../report/table.js';
import { SIZE } from './cycle.js';

const UNITS = 50;
const PEOPLE = 20;

interface Round {
  /** Until the plan that opens the period was applied. */
  appliedMs: number;
  /** From then until everybody has their task. */
  openedMs: number;
  cpu: Cpu;
  /** Updates a second by eight callers, before and after. */
  bare: number;
}

/** How long it takes until a period of a large organization has opened for everybody. */
export async function benchOpening(bench: Bench): Promise<Section> {
  const count = bench.quick ? 2 : 5;
  const rounds: Round[] = [];
  for (let round = 1; round <= count; round += 1) {
    bench.onProgress(`opening: round ${round} of ${count}`);
    bench.noteNoise();
    rounds.push(await oneRound(bench, `bench-large-${round}`));
  }
  return section(rounds);
}

async function oneRound({ product, sampling }: Bench, organization: string): Promise<Round> {
  const house = await inventedHouse(organization, UNITS, PEOPLE);
  const bare = () => sampling.bare(8, 200, SIZE.units);
  const first = await bare();
  const before = sampling.cpu();
  const began = performance.now();
  await applyHouse(product, organization, house);
  const applied = performance.now();
  await untilAllHaveTasks();
  const opened = performance.now();
  const cpu = cpuBetween(before, sampling.cpu());
  const last = await bare();
  return {
    appliedMs: applied - began,
    openedMs: opened - applied,
    cpu,
    bare: (first.perSecond + last.perSecond) / 2,
  };

  async function untilAllHaveTasks(): Promise<void> {
    const { inboxTasks } = product.store.models;
    for (;;) {
      const [cycle] = (await cycles(product.store, { organization }, { limit: 1 })).items;
      const stream = cycle?._id;
      const open = stream && (await inboxTasks.countDocuments({ stream, step: 'self' }));
      if (open === house.members.length) return;
      await sleep(20);
    }
  }
}

function section(rounds: Round[]): Section {
  const people = UNITS * PEOPLE;
  const applied = spread(rounds.map(({ appliedMs }) => appliedMs));
  const opened = spread(rounds.map(({ openedMs }) => openedMs));
  const whole = rounds.map(({ appliedMs, openedMs }) => people / ((appliedMs + openedMs) / 1_000));
  const bare = rounds.map((round) => round.bare);
  const ratio = ratios(whole, bare);
  const cpuOf = (part: string) => median(rounds.map(({ cpu }) => cpu[part] ?? 0));
  const parts = ['api', 'worker', 'projectors', 'temporal', 'kafka', 'mongodb'];
  return {
    title: `Opening a period of ${UNITS} units × ${PEOPLE} people`,
    about: `From sending the plan, whose period is due at once, until ${people} people have their task. Applying the plan checks it and keeps people, accounts and the plan's text.`,
    tables: [
      table(
        ['Opening', 'Measured'],
        [
          ['plan applied, ms', spreadText(applied)],
          ['then all tasks in the inboxes, ms', spreadText(opened)],
          ['tasks a second, the whole of it', spreadText(spread(whole))],
          ['over bare updates, 8 callers', spreadText(ratio)],
          ...parts.map((part) => [`CPU of ${part}, ms`, number(cpuOf(part))]),
        ],
      ),
    ],
    aims: [],
    figures: { rounds, ratio },
  };
}
