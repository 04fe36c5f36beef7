import type { Random } from './random.js';
import { ENGINES, type EngineName } from '../../support/record-place.js';
import { type PartName, SERVICES, type Victim } from './victim.js';

/** Something that goes wrong for a while. */
export interface Fault {
  /** As the report names it: `kill worker`. */
  kind: string;
  /** How long it is left so, in milliseconds, at least and at most. */
  lasts: [least: number, most: number];
  inflict(victim: Victim): Promise<void>;
  /** Resolves once it is over, and what was killed serves again. */
  end(victim: Victim): Promise<void>;
  /** What somebody has to do by hand where the product is not whole again by itself. */
  lastResort?(victim: Victim): Promise<void>;
}

const DOWN_MS: Fault['lasts'] = [0, 1_500];
const PAUSED_MS: Fault['lasts'] = [200, 8_000];
const CUT_MS: Fault['lasts'] = [200, 6_000];

/** What is killed or paused alone; of the api processes either. */
const TARGETS = [...ENGINES, 'timeline', 'inbox', 'worker', 'api'] as const;
type Target = (typeof TARGETS)[number];

export function kills(): ((random: Random) => Fault)[] {
  return [
    ...TARGETS.map((target) => (random: Random) => kill(partOf(target, random), target)),
    () => killAll(),
  ];
}

export function pauses(): ((random: Random) => Fault)[] {
  return TARGETS.map((target) => (random) => pause(partOf(target, random), target));
}

export function cuts(): ((random: Random) => Fault)[] {
  return ENGINES.flatMap((engine) => [
    () => cut(engine),
    () => refuse(engine),
    () => stall(engine),
  ]);
}

/** Each takes the product from some seconds to most of a minute to notice. */
export function silentCuts(): ((random: Random) => Fault)[] {
  return ENGINES.map((engine) => () => halfOpen(engine));
}

function partOf(target: Target, random: Random): PartName {
  return target === 'api' ? random.one(['api-1', 'api-2']) : target;
}

function kill(part: PartName, target: string): Fault {
  return {
    kind: `kill ${target}`,
    lasts: DOWN_MS,
    inflict: ({ parts }) => parts[part].kill(),
    end: ({ parts }) => parts[part].mend(),
  };
}

/** Engines first, since services that find none only try again. */
function killAll(): Fault {
  const all = (names: readonly PartName[], work: (name: PartName) => Promise<void>) =>
    Promise.all(names.map(work));
  return {
    kind: 'kill all',
    lasts: DOWN_MS,
    inflict: async ({ parts }) => {
      await all([...ENGINES, ...SERVICES], (name) => parts[name].kill());
    },
    end: async ({ parts }) => {
      await all(ENGINES, (name) => parts[name].mend());
      await all(SERVICES, (name) => parts[name].mend());
    },
  };
}

function pause(part: PartName, target: string): Fault {
  return {
    kind: `pause ${target}`,
    lasts: PAUSED_MS,
    inflict: async ({ parts }) => parts[part].pause(),
    end: ({ parts }) => parts[part].mend(),
  };
}

function cut(engine: EngineName): Fault {
  return {
    kind: `cut ${engine}: reset`,
    lasts: [0, 0],
    inflict: async ({ network }) => network[engine].cut(),
    end: async () => undefined,
  };
}

function refuse(engine: EngineName): Fault {
  return {
    kind: `cut ${engine}: refused`,
    lasts: CUT_MS,
    inflict: ({ network }) => network[engine].refuse(),
    end: ({ network }) => network[engine].open(),
  };
}

function stall(engine: EngineName): Fault {
  return {
    kind: `cut ${engine}: stalled`,
    lasts: CUT_MS,
    inflict: async ({ network }) => network[engine].stall(),
    end: async ({ network }) => network[engine].flow(),
  };
}

/** Nothing ends it but that each side notices. */
function halfOpen(engine: EngineName): Fault {
  return {
    kind: `cut ${engine}: half open`,
    lasts: [0, 0],
    inflict: async ({ network }) => network[engine].halfOpen(),
    end: async () => undefined,
  };
}
