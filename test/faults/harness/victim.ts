import { type Engines, engineEnvironment, openRun, type Run, startEngines } from '@nenep/local';
import { openStore, type Store } from '@nenep/store';
import { rm } from 'node:fs/promises';
import { folderOf, PASSWORD } from '../../support/product.js';
import { ENGINES, type EngineName, forgetGiven } from '../../support/record-place.js';
import { SHORT_RUNS } from '../../support/short-runs.js';
import { TcpProxy } from '../../support/tcp-proxy.js';
import { Part } from './part.js';
import { startServices } from './services.js';

export const SERVICES = ['timeline', 'inbox', 'worker', 'api-1', 'api-2'] as const;
export type PartName = EngineName | (typeof SERVICES)[number];

/** The whole product, each part a process of its own, and a network between that can fail. */
export interface Victim {
  /** Where the api processes answer. */
  apis: [string, ...string[]];
  parts: Record<PartName, Part>;
  network: Record<EngineName, TcpProxy>;
  administrator: { username: string; password: string };
  engines: Engines;
  /** A way to the database that no fault of the network touches, for those who watch. */
  store: Store;
  stop(): Promise<void>;
}

export interface VictimOptions {
  /** Told of the folder before anything is in it. */
  prepare?: (dataDir: string) => Promise<void>;
}

export async function startVictim(name: string, { prepare }: VictimOptions = {}): Promise<Victim> {
  const folder = folderOf(name);
  await rm(folder, { recursive: true, force: true });
  const run = await openRun(folder);
  try {
    await prepare?.(run.dataDir);
    return await start(run);
  } catch (error) {
    await run.stop();
    throw error;
  }
}

async function start(run: Run): Promise<Victim> {
  ENGINES.forEach(forgetGiven);
  const at = await run.ports({ atTemporal: undefined, atKafka: undefined, atMongodb: undefined });
  const options = { temporal: SHORT_RUNS, kafkaAdvertised: at.atKafka };
  // Kafka sends whoever asks it to the way through, which so has to be there first.
  const ports = await run.ports({ kafka: undefined });
  const kafka = new TcpProxy(at.atKafka, ports.kafka);
  await kafka.open();
  const engines = await startEngines(run, undefined, options);
  const network = {
    kafka,
    temporal: new TcpProxy(at.atTemporal, portOf(engines.temporal.address)),
    mongodb: new TcpProxy(at.atMongodb, portOf(engines.mongodb.uri)),
  };
  await network.temporal.open();
  await network.mongodb.open();

  const administrator = { username: 'administrator', password: PASSWORD };
  const { apis, processes } = await startServices(run, throughTheNetwork(at), administrator);
  const parts = {} as Record<PartName, Part>;
  for (const engine of ENGINES) {
    const { process } = engines[engine];
    if (!process) throw new Error(`${engine} is not ours to hurt.`);
    parts[engine] = new Part(engine, process);
  }
  for (const service of SERVICES) parts[service] = new Part(service, processes[service]);

  const supervising = new AbortController();
  for (const part of Object.values(parts)) void part.superviseUntil(supervising.signal);
  const store = await openStore({ uri: engines.mongodb.uri, database: 'nenep' });
  const stop = async () => {
    supervising.abort();
    await store.close();
    await run.stop();
    for (const way of Object.values(network)) await way.close();
  };
  return { apis, parts, network, administrator, engines, store, stop };
}

/** A set's name would have the driver go past us, straight to the address that the set names. */
function throughTheNetwork(at: Record<'atTemporal' | 'atKafka' | 'atMongodb', number>) {
  return engineEnvironment({
    temporal: { address: `127.0.0.1:${at.atTemporal}` },
    kafka: { brokers: [`127.0.0.1:${at.atKafka}`] },
    mongodb: { uri: `mongodb://127.0.0.1:${at.atMongodb}/nenep?directConnection=true` },
  });
}

function portOf(address: string): number {
  return Number(/127\.0\.0\.1:(\d+)/.exec(address)?.[1]);
}
