import { allHandlersFinished, condition, workflowInfo } from '@temporalio/workflow';

/** Temporal allows 2,000 updates a run; a run of ours ends well before. */
const UPDATES_PER_RUN = 1_500;

/**
 * When a run has grown long enough, its workflow goes on in a new one. `continueRun` must throw
 * Temporal's continue-as-new with all that the next run needs.
 */
export class RunLimit {
  private updates = 0;

  constructor(private readonly continueRun: () => Promise<never>) {}

  countUpdate(): void {
    this.updates += 1;
  }

  reached(): boolean {
    return this.updates >= UPDATES_PER_RUN || workflowInfo().continueAsNewSuggested;
  }

  async continueWhereReached(): Promise<void> {
    if (!this.reached()) return;
    await condition(allHandlersFinished);
    await this.continueRun();
  }
}
