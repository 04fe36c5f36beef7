import type { Told } from '../../support/caller.js';
import type { Outcome } from './careful-person.js';

/** A decision and what its caller was told in the end. */
export interface Entry {
  organization: string;
  decision: string;
  outcome: Outcome;
  again: () => Promise<Outcome>;
}

/** An answer "taken", and when the attempt that it answers began, as `performance.now()`. */
export interface AnsweredTaken {
  begun: number;
  at: number;
  told: Told;
}

/** Nobody asks any more: the campaign is over. */
export class BooksClosed extends Error {}

/** All that callers asked and were told, kept beside the product to be compared with it. */
export class Books {
  readonly entries: Entry[] = [];
  readonly taken: AnsweredTaken[] = [];
  /** How often an attempt left its caller not knowing, by what was said instead. */
  readonly unknowns = new Map<string, number>();
  private closed = false;

  enter(organization: string, decision: string, outcome: Outcome, again: Entry['again']): void {
    this.entries.push({ organization, decision, outcome, again });
  }

  answered(begun: number, told: Told): void {
    this.taken.push({ begun, at: performance.now(), told });
  }

  unknown(said: string): void {
    this.unknowns.set(said, (this.unknowns.get(said) ?? 0) + 1);
  }

  close(): void {
    this.closed = true;
  }

  /** @throws BooksClosed for those who would go on asking for ever */
  assertOpen(): void {
    if (this.closed) throw new BooksClosed();
  }

  /** The first decision taken of those asked for after a moment. */
  takenAfter(moment: number): AnsweredTaken | undefined {
    for (let at = this.taken.length - 1, first: AnsweredTaken | undefined; ; at--) {
      const taken = this.taken[at];
      if (!taken || taken.at < moment) return first;
      if (taken.begun >= moment) first = taken;
    }
  }
}
