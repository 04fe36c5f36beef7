import type { StreamId } from '@nenep/contracts';

export interface LineLimits {
  /** How many may wait for one stream, and in all. */
  perStream: number;
  inAll: number;
}

/** Whoever waits, and since when by `performance.now()`. */
export interface Waiting {
  stream: StreamId;
  since: number;
}

/**
 * A line for each stream, bounded in each and in all. Where all are full, the last of the longest
 * line makes room for whoever stands in a shorter one: a crowd at one stream shuts nobody out of
 * another.
 */
export class Lines<T extends Waiting> {
  private readonly lines = new Map<StreamId, T[]>();
  private held = 0;

  constructor(private readonly limits: LineLimits) {}

  get waiting(): number {
    return this.held;
  }

  /** Puts somebody at the end of their line. Returns who finds no room now: nobody, they, or another. */
  join(one: T): T | undefined {
    const line = this.lines.get(one.stream) ?? [];
    if (line.length >= this.limits.perStream) return one;
    line.push(one);
    this.lines.set(one.stream, line);
    this.held += 1;
    if (this.held > this.limits.inAll) return this.lastOfLongest(line);
    return undefined;
  }

  lengthOf(stream: StreamId): number {
    return this.lines.get(stream)?.length ?? 0;
  }

  isEmpty(stream: StreamId): boolean {
    return !this.lines.has(stream);
  }

  /** The first of a line, at most so many. */
  take(stream: StreamId, most: number): T[] {
    const line = this.lines.get(stream) ?? [];
    const taken = line.splice(0, most);
    this.held -= taken.length;
    if (line.length === 0) this.lines.delete(stream);
    return taken;
  }

  /** All of a line who have waited since before that moment. */
  takeBefore(stream: StreamId, moment: number): T[] {
    const line = this.lines.get(stream) ?? [];
    const fresh = line.findIndex(({ since }) => since > moment);
    return this.take(stream, fresh === -1 ? line.length : fresh);
  }

  /** Of lines that are as long as theirs, it is the newcomer's own. */
  private lastOfLongest(newcomers: T[]): T | undefined {
    const lines = [...this.lines.values()];
    const longest = lines.reduce((a, b) => (b.length > a.length ? b : a), newcomers);
    const last = longest.pop();
    this.held -= 1;
    if (longest.length === 0 && last) this.lines.delete(last.stream);
    return last;
  }
}
