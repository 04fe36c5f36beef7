import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import type { Socket } from 'node:net';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { takeLock, type HeldLock } from '../../bootstrap/lock.mjs';
import { processIdentity, recordedProcesses, stopLeftovers } from '../../bootstrap/processes.mjs';
import type { RecordedProcess } from '../../bootstrap/processes.mjs';
import { SetupProblem } from '../setup-problem.js';
import { texts } from '../texts.js';
import { ManagedProcess, type ProcessExit, type ProcessSpec } from './managed-process.js';
import { rememberedPorts } from './ports.js';
import { writeWhole } from './write-whole.js';

/** Services stop before the engines they stand on. */
export type Stage = 'engine' | 'service';

export interface PartSpec extends Omit<ProcessSpec, 'logFile'> {
  stage: Stage;
}

/** A part that served and then ended though nobody asked it to. */
export interface PartFailure {
  name: string;
  exit: ProcessExit;
  logFile: string;
}

const WATCHDOG = fileURLToPath(new URL('../../bootstrap/watchdog.mjs', import.meta.url));

/**
 * Takes a data folder for this process alone, and clears away what a killed run left running.
 * The folder is made when missing.
 * @throws SetupProblem when a living process holds the folder
 */
export async function openRun(dataDir: string): Promise<Run> {
  const folder = resolve(dataDir);
  mkdirSync(join(folder, 'logs'), { recursive: true });
  const lock = takeLock(join(folder, 'lock'));
  if ('holder' in lock) throw new SetupProblem(texts().alreadyRuns(folder, lock.holder));
  await stopLeftovers(recordedProcesses(join(folder, 'pids.json')));
  return new Run(folder, lock);
}

/** Everything started on one data folder: its parts, their ports and logs, and their end. */
export class Run {
  /** Resolves with the first part that served and then ended by itself. */
  readonly failed: Promise<PartFailure>;
  private tellFailure!: (failure: PartFailure) => void;
  private readonly parts: { stage: Stage; process: ManagedProcess }[] = [];
  private readonly living = new Map<number, RecordedProcess>();
  private readonly watchdog: ChildProcess;
  private choosingPorts: Promise<unknown> = Promise.resolve();
  private stopping: Promise<void> | undefined;

  /** Use `openRun`. */
  constructor(
    readonly dataDir: string,
    private readonly lock: HeldLock,
  ) {
    this.failed = new Promise((resolve) => (this.tellFailure = resolve));
    this.watchdog = startWatchdog();
    this.record();
  }

  /** See `rememberedPorts`. One choice at a time, since all are kept in one file. */
  ports<Name extends string>(
    preferred: Record<Name, number | undefined>,
  ): Promise<Record<Name, number>> {
    const file = join(this.dataDir, 'ports.json');
    const chosen = this.choosingPorts.then(() => rememberedPorts(file, preferred));
    this.choosingPorts = chosen.catch(() => undefined);
    return chosen;
  }

  logFile(name: string): string {
    return join(this.dataDir, 'logs', `${name}.log`);
  }

  /**
   * Starts a part and waits until it is ready.
   * @throws SetupProblem when it does not become ready, or when the run is stopping
   */
  async start({ stage, ...spec }: PartSpec): Promise<ManagedProcess> {
    if (this.stopping) throw new SetupProblem(texts().runIsStopping);
    const logFile = this.logFile(spec.name);
    const part = new ManagedProcess(
      { ...spec, logFile },
      {
        began: (process, pid) => this.began(process, pid),
        ended: (process, pid, exit) => this.ended(process, pid, exit),
      },
    );
    this.parts.push({ stage, process: part });
    await part.start();
    return part;
  }

  /** Stops the services, the last started first, then all engines at once; frees the folder. */
  stop(): Promise<void> {
    this.stopping ??= this.stopParts();
    return this.stopping;
  }

  private async stopParts(): Promise<void> {
    for (const service of this.inStage('service').reverse()) await service.stop();
    await Promise.all(this.inStage('engine').map((engine) => engine.stop()));
    this.watchdog.stdin?.end();
    this.lock.release();
  }

  private inStage(stage: Stage): ManagedProcess[] {
    return this.parts.filter((part) => part.stage === stage).map((part) => part.process);
  }

  private began({ name }: ManagedProcess, pid: number): void {
    const identity = processIdentity(pid);
    if (identity !== undefined) this.living.set(pid, { name, pid, identity });
    this.record();
  }

  private ended({ name }: ManagedProcess, pid: number, exit: ProcessExit): void {
    this.living.delete(pid);
    this.record();
    if (exit.served && !exit.asked) this.tellFailure({ name, exit, logFile: this.logFile(name) });
  }

  /** The watchdog stops these should we die, and the next run should the watchdog die as well. */
  private record(): void {
    const list = `${JSON.stringify([...this.living.values()])}\n`;
    writeWhole(join(this.dataDir, 'pids.json'), list);
    this.watchdog.stdin?.write(list);
  }
}

/** It must not keep us alive, and Ctrl-C must not reach it: hence unref and detached. */
function startWatchdog(): ChildProcess {
  const watchdog = spawn(process.execPath, [WATCHDOG], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  watchdog.unref();
  const input = watchdog.stdin as Socket;
  input.unref();
  input.on('error', () => undefined); // without it the next run still clears away
  return watchdog;
}
