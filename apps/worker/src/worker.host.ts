import { type RunningWorker, startWorker, type WorkerSettings } from '@nenep/temporal';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';

export const HOSTED = Symbol('what the worker hosts');

/**
 * Ties the worker's life to the application's: it polls once all else is ready, and what runs is
 * finished before anything it needs is closed. A worker that fails ends the process, so that
 * whoever supervises it starts another.
 */
@Injectable()
export class WorkerHost implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('worker');
  private worker: RunningWorker | undefined;
  private ended = false;

  constructor(@Inject(HOSTED) private readonly hosted: WorkerSettings) {}

  /** Rejects where it takes no work: where it has ended, or Temporal does not answer it. */
  async ping(): Promise<void> {
    if (!this.worker || this.ended) throw new Error('The worker does not run.');
    await this.worker.ping();
  }

  async onApplicationBootstrap(): Promise<void> {
    this.worker = await startWorker(this.hosted);
    this.worker.stopped.catch((error: unknown) => {
      this.logger.error(error);
      process.exit(1);
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.ended = true;
    await this.worker?.stop();
  }
}
