import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A process beside this one that does one thing at a time, so that its processor time is its own. */
export interface Child<Work, Done> {
  pid: number | undefined;
  /** Resolves to what came of it; rejects with what went wrong there. */
  ask(work: Work): Promise<Done>;
  stop(): Promise<void>;
}

type Told<Done> = { done: Done } | { failed: string };

/** Starts a compiled entry of the bench, `road/callers.main.js`, and waits until it serves. */
export async function startChild<Work, Done>(
  entry: string,
  env: Record<string, string> = {},
): Promise<Child<Work, Done>> {
  const child = fork(fileURLToPath(new URL(entry, import.meta.url)), {
    execArgv: ['--enable-source-maps'],
    env: { ...process.env, ...env },
    serialization: 'advanced',
  });
  await answerOf<Done>(child); // that it serves
  return {
    pid: child.pid,
    ask(work) {
      const answer = answerOf<Done>(child);
      child.send(work as object);
      return answer;
    },
    async stop() {
      if (child.exitCode !== null) return;
      const exited = once(child, 'exit');
      child.disconnect();
      await exited;
    },
  };
}

async function answerOf<Done>(child: ChildProcess): Promise<Done> {
  const ended = new AbortController();
  try {
    const [told] = (await Promise.race([
      once(child, 'message', ended),
      once(child, 'exit', ended).then(([code]) => {
        throw new Error(`A process of the bench ended with ${code}.`);
      }),
    ])) as [Told<Done>];
    if ('failed' in told) throw new Error(told.failed);
    return told.done;
  } finally {
    ended.abort();
  }
}

/** Serves the parent until it goes away: the whole life of a child. */
export function serveParent<Work, Done>(work: (asked: Work) => Promise<Done>): void {
  const tell = (told: Told<Done | null>) => process.send?.(told);
  process.on('message', (asked) => {
    work(asked as Work).then(
      (done) => tell({ done }),
      (error: unknown) =>
        tell({ failed: error instanceof Error ? (error.stack ?? '') : 'unknown' }),
    );
  });
  process.on('disconnect', () => process.exit());
  tell({ done: null });
}
