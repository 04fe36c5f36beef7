import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { signalGroup } from '../../bootstrap/processes.mjs';
import { texts } from '../texts.js';
import { SetupProblem } from '../setup-problem.js';
import { lastLines, turnLog } from './log-file.js';

/** A program to run as a child, and how to tell that it serves. */
export interface ProcessSpec {
  /** Shown to people and used for the log; unique within a run. */
  name: string;
  command: string;
  args: readonly string[];
  /** Added to this process's own environment. */
  env?: Record<string, string>;
  cwd?: string;
  logFile: string;
  /** Asked again and again until true; a throw means not yet. Should itself not hang. */
  ready: () => Promise<boolean>;
  /** Default 120 s, for slow and busy machines: one that fails ends by itself, and sooner. */
  readyTimeoutMs?: number;
  /** How long it may take to stop by itself before it is killed. Default 15 s. */
  stopTimeoutMs?: number;
}

export interface ProcessExit {
  code: number | null;
  signal: NodeJS.Signals | null;
  /** Whether we ended it (`stop`, `kill`), rather than it ending by itself. */
  asked: boolean;
  /** Whether it had become ready; when not, `start` tells why. */
  served: boolean;
}

/** As people read it: the signal's name, or the exit code. */
export function describeExit({ code, signal }: ProcessExit): string {
  return signal ?? `exit ${code}`;
}

/** Told of every child that begins and ends, whoever caused it. */
export interface ProcessObserver {
  began(process: ManagedProcess, pid: number): void;
  ended(process: ManagedProcess, pid: number, exit: ProcessExit): void;
}

interface Life {
  pid: number;
  exited: Promise<ProcessExit>;
  exit?: ProcessExit;
  /** Set before we signal, so that the end is not taken for a failure. */
  asked: boolean;
  served: boolean;
}

/**
 * A child process that can be stopped, killed, frozen and started again, for running the product
 * and for breaking it on purpose. It leads a process group of its own: Ctrl-C at the terminal
 * reaches only us, who stop the children in order, and signals reach what it starts itself.
 */
export class ManagedProcess {
  readonly name: string;
  private life: Life | undefined;

  constructor(
    private readonly spec: ProcessSpec,
    private readonly observer?: ProcessObserver,
  ) {
    this.name = spec.name;
  }

  /** The pid while it runs. */
  get pid(): number | undefined {
    return this.running()?.pid;
  }

  /** Resolves when the present child ends. */
  get exited(): Promise<ProcessExit> {
    if (!this.life) throw new Error(`${this.name} was never started`);
    return this.life.exited;
  }

  /**
   * Starts it and waits until it is ready.
   * @throws SetupProblem with the end of its log when it ends or stays unready; it is then dead
   */
  async start(): Promise<void> {
    if (this.running()) throw new Error(`${this.name} already runs`);
    const life = await this.spawn();
    await this.untilReady(life);
  }

  /** Asks it to stop, and kills it when it does not in time. Does nothing when it has ended. */
  async stop(): Promise<void> {
    const life = this.running();
    if (!life) return;
    this.signal('SIGCONT');
    this.signal('SIGTERM', { ends: true });
    const killing = setTimeout(() => this.signal('SIGKILL'), this.spec.stopTimeoutMs ?? 15_000);
    await life.exited;
    clearTimeout(killing);
  }

  /** `kill -9`, with everything it started. */
  async kill(): Promise<void> {
    const life = this.running();
    this.signal('SIGKILL', { ends: true });
    await life?.exited;
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  /** Freezes it as a hung machine would be (SIGSTOP): connections stay open, nothing answers. */
  pause(): void {
    this.signal('SIGSTOP');
  }

  resume(): void {
    this.signal('SIGCONT');
  }

  private running(): Life | undefined {
    return this.life?.exit ? undefined : this.life;
  }

  private signal(signal: NodeJS.Signals, { ends = false } = {}): void {
    const life = this.running();
    if (!life) return;
    if (ends) life.asked = true;
    signalGroup(life.pid, signal);
  }

  private async spawn(): Promise<Life> {
    const { command, args, env, cwd, logFile } = this.spec;
    mkdirSync(dirname(logFile), { recursive: true });
    turnLog(logFile);
    const log = openSync(logFile, 'a');
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', log, log],
      detached: true,
    });
    closeSync(log);
    const pid = child.pid;
    if (pid === undefined) {
      const cause = await new Promise<Error>((resolve) => child.once('error', resolve));
      throw new SetupProblem(texts().cannotStart(this.name, cause.message));
    }
    const exited = new Promise<ProcessExit>((resolve) => {
      child.once('exit', (code, signal) => {
        life.exit = { code, signal, asked: life.asked, served: life.served };
        signalGroup(pid, 'SIGKILL'); // what it started and left behind
        this.observer?.ended(this, pid, life.exit);
        resolve(life.exit);
      });
    });
    const life: Life = { pid, exited, asked: false, served: false };
    this.life = life;
    this.observer?.began(this, pid);
    return life;
  }

  private async untilReady(life: Life): Promise<void> {
    const timeoutMs = this.spec.readyTimeoutMs ?? 120_000;
    const deadline = performance.now() + timeoutMs;
    while (!(await this.spec.ready().catch(() => false))) {
      if (life.exit) {
        throw new SetupProblem(
          texts().endedEarly(this.name, describeExit(life.exit), this.logTail()),
        );
      }
      if (performance.now() > deadline) {
        await this.kill();
        throw new SetupProblem(texts().notReadyInTime(this.name, timeoutMs / 1000, this.logTail()));
      }
      await sleep(100);
    }
    life.served = true;
  }

  private logTail(): string {
    return `${this.spec.logFile}:\n${lastLines(this.spec.logFile, 15)}`;
  }
}
