import type { ManagedProcess, Run } from '@nenep/local';
import { openStore } from '@nenep/store';
import { execFile } from 'node:child_process';
import { env } from 'node:process';
import { promisify } from 'node:util';

/**
 * Starts the faster build of the embedded database that `NENEP_BENCH_MONGODB` is the path of, and
 * names its address to whoever starts the engines. It writes through on commit as the usual one
 * does: a bench of a database that may lose what it acknowledged would be worth nothing.
 * Without that variable the engines are those of every day.
 * @returns with what it calls itself; undefined where none was started
 */
export async function startFasterDatabase(
  run: Run,
): Promise<{ process: ManagedProcess; version: string } | undefined> {
  const command = env['NENEP_BENCH_MONGODB'];
  if (!command) return undefined;
  const { mongodb: port } = await run.ports({ mongodb: undefined });
  const uri = `mongodb://127.0.0.1:${port}/nenep?replicaSet=secantus`;
  const process = await run.start({
    stage: 'engine',
    name: 'mongodb',
    command,
    args: [
      ...['--host', '127.0.0.1', '--port', String(port), '--log-level', 'WARNING'],
      ...['--storage-path', `${run.dataDir}/secantus`, '--sync-on-commit', '--cache-size', '1G'],
    ],
    ready: () => serves(uri),
  });
  env['NENEP_MONGODB_URI'] = uri;
  const { stdout } = await promisify(execFile)(command, ['--version']);
  return { process, version: `${stdout.split('\n')[0]} --sync-on-commit` };
}

async function serves(uri: string): Promise<boolean> {
  const store = await openStore({ uri, database: 'nenep' });
  try {
    await store.ping();
    return true;
  } finally {
    await store.close();
  }
}
