import { appliedSequence, recordedSequence } from '@nenep/store';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BareDone, BareWork } from '../bare/callers.main.js';
import { type Child, startChild } from '../child.js';
import { type Cpu, cpuBetween, cpuOf } from '../figures/cpu.js';
import type { BenchProduct } from '../product.js';
import type { CallersWork, FollowersWork } from './callers.main.js';
import type { Decided, Followed, ToDecide } from './decisions.js';

/** One sample: so many decisions were taken, and what it took. */
export interface Sample {
  perSecond: number;
  /** Of each decision, in milliseconds. */
  latencies: number[];
  /** By process, in milliseconds of processor time a decision. */
  cpu: Cpu;
  eventsPerDecision: number;
}

/** Takes samples of the road and of bare updates, each with its callers in a process of its own. */
export class Sampling {
  private constructor(
    private readonly product: BenchProduct,
    private readonly callers: Child<CallersWork | FollowersWork, Decided | Followed[]>,
    private readonly bareCallers: Child<BareWork, BareDone>,
    private readonly bareWorker: Child<null, null>,
  ) {}

  static async begin(product: BenchProduct): Promise<Sampling> {
    const { environment } = product;
    return new Sampling(
      product,
      await startChild('road/callers.main.js'),
      await startChild('bare/callers.main.js', environment),
      await startChild('bare/worker.main.js', environment),
    );
  }

  /** Until everything that was told can be read, since that work belongs to the decisions too. */
  async road(atATime: number, decisions: ToDecide[], streams: string[]): Promise<Sample> {
    const { api } = this.product.product;
    const eventsBefore = await this.eventsOf(streams);
    await sleep(SETTLING_MS);
    const before = this.cpu();
    const { reached, ...told } = (await this.callers.ask({ api, atATime, decisions })) as Decided;
    for (const [stream, sequence] of Object.entries(reached)) {
      await this.untilReadable(stream, sequence);
    }
    const cpu = cpuBetween(before, this.cpu());
    const events = (await this.eventsOf(streams)) - eventsBefore;
    return toSample(told, decisions.length, cpu, events);
  }

  /** Arrivals that wait for nobody, so many a second, each followed until it can be read. */
  async follow(perSecond: number, decisions: ToDecide[]): Promise<Followed[]> {
    const { api } = this.product.product;
    await sleep(SETTLING_MS);
    return (await this.callers.ask({ api, perSecond, decisions })) as Followed[];
  }

  /** Bare updates to a workflow for each unit, one decision an update. */
  async bare(atATime: number, decisions: number, workflows: number): Promise<Sample> {
    await sleep(SETTLING_MS);
    const before = this.cpu();
    const done = await this.bareCallers.ask({ atATime, workflows, decisions });
    return toSample(done, decisions, cpuBetween(before, this.cpu()), done.historyEvents);
  }

  async end(): Promise<void> {
    await Promise.all([this.callers, this.bareCallers, this.bareWorker].map((it) => it.stop()));
  }

  /** Processor time of every part and helper so far. */
  cpu(): Cpu {
    const { callers, bareCallers, bareWorker } = this;
    const ours = {
      callers: callers.pid,
      'bare callers': bareCallers.pid,
      'bare worker': bareWorker.pid,
    };
    return { ...this.product.cpu(), ...cpuOf(ours) };
  }

  private async eventsOf(streams: string[]): Promise<number> {
    const { temporal } = this.product;
    const described = await Promise.all(
      streams.map((stream) => temporal.workflow.getHandle(stream).describe()),
    );
    return described.reduce((sum, { historyLength }) => sum + historyLength, 0);
  }

  private async untilReadable(stream: string, sequence: number): Promise<void> {
    const { store } = this.product;
    const isReadable = async () =>
      (await recordedSequence(store, stream)) >= sequence &&
      (await appliedSequence(store, stream)) >= sequence;
    while (!(await isReadable())) await sleep(20);
  }
}

/** What was set going before is to have ended before a sample begins. */
const SETTLING_MS = 300;

function toSample(
  { tookMs, latencies }: { tookMs: number; latencies: number[] },
  decisions: number,
  cpu: Cpu,
  events: number,
): Sample {
  return {
    perSecond: decisions / (tookMs / 1_000),
    latencies,
    cpu: Object.fromEntries(Object.entries(cpu).map(([name, ms]) => [name, ms / decisions])),
    eventsPerDecision: events / decisions,
  };
}
