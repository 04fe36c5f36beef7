import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { median, spread, type Spread } from './figures.js';

/** Where it was measured. */
export interface Machine {
  processor: string;
  cores: number;
  memoryGb: number;
  node: string;
  platform: string;
  /** Of the last minute, before the bench began. */
  loadBefore: number;
}

export function describeMachine(): Machine {
  return {
    processor: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    loadBefore: loadavg()[0] ?? 0,
  };
}

/** The same small work again and again: how evenly the machine gives what it has. */
export interface Noise {
  /** Milliseconds for a fixed amount of hashing on one core. */
  hashing: Spread;
  /** Milliseconds to write 4 KiB through to the disk. */
  writingThrough: Spread;
}

/** Notes the machine's noise beside the samples. */
export class NoiseMeter {
  private readonly hashing: number[] = [];
  private readonly writingThrough: number[] = [];

  /** @param folder on the disk that the engines write to */
  constructor(private readonly folder: string) {}

  note(): void {
    this.hashing.push(median([1, 2, 3].map(() => timed(hashFixedAmount))));
    this.writingThrough.push(timedWrites(`${this.folder}/noise`));
  }

  noise(): Noise {
    return { hashing: spread(this.hashing), writingThrough: spread(this.writingThrough) };
  }
}

const AMOUNT = Buffer.alloc(16 * 2 ** 20, 1);

function hashFixedAmount(): void {
  createHash('sha256').update(AMOUNT).digest();
}

function timedWrites(path: string): number {
  const file = openSync(path, 'w');
  const block = Buffer.alloc(4_096, 1);
  try {
    const times = Array.from({ length: 21 }, () =>
      timed(() => {
        writeSync(file, block);
        fsyncSync(file);
      }),
    );
    return median(times);
  } finally {
    closeSync(file);
    rmSync(path);
  }
}

function timed(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}
