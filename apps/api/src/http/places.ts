import { passing } from '../problems/problem.js';

/** So many do something at a time and so many more wait for their turn; others are sent away. */
export class Places {
  private taken = 0;
  private readonly line: (() => void)[] = [];

  constructor(private readonly most: { atOnce: number; waiting: number }) {}

  /** Does `work` when a place is free. Rejects with `API_BUSY` where too many wait already. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    await this.enter();
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  private async enter(): Promise<void> {
    if (this.taken < this.most.atOnce) {
      this.taken += 1;
      return;
    }
    if (this.line.length >= this.most.waiting) throw passing('API_BUSY', 2);
    await new Promise<void>((resolve) => this.line.push(resolve));
  }

  /** A place goes to the next in line as it is, so that nobody slips in between. */
  private leave(): void {
    const next = this.line.shift();
    if (next) next();
    else this.taken -= 1;
  }
}
