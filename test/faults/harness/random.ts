/** Chance that can be had again: the same seed gives the same sequence. */
export class Random {
  constructor(private state: number) {}

  /** From 0 up to but not including 1; mulberry32, of which 32 bits are good enough here. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  between(least: number, most: number): number {
    return least + this.next() * (most - least);
  }

  one<T>(items: readonly [T, ...T[]]): T {
    return items[Math.floor(this.next() * items.length)] ?? items[0];
  }

  shuffled<T>(items: readonly T[]): T[] {
    return items
      .map((item) => ({ item, place: this.next() }))
      .sort((a, b) => a.place - b.place)
      .map(({ item }) => item);
  }
}

/** NENEP_FAULT_SEED, or one that nobody chose. */
export function seedGiven(): number {
  const given = process.env['NENEP_FAULT_SEED'];
  return given ? Number(given) : Math.floor(Math.random() * 2 ** 31);
}
