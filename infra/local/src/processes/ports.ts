import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { writeWhole } from './write-whole.js';

/** Below the ranges from which Linux and macOS take ports for outgoing connections. */
const LOWEST = 20_000;
const HIGHEST = 32_000;

/**
 * Ports that stay the same from run to run: each name keeps the port written in the file while it
 * is free, else takes its preferred one, else any free one. Names asked for earlier keep theirs.
 * @param preferred port per name; undefined where any will do
 */
export async function rememberedPorts<Name extends string>(
  file: string,
  preferred: Record<Name, number | undefined>,
): Promise<Record<Name, number>> {
  const remembered = readPorts(file);
  const names = Object.keys(preferred) as Name[];
  const others = Object.entries(remembered).filter(([name]) => !(name in preferred));
  const taken = new Set(others.map(([, port]) => port));
  const chosen: Partial<Record<Name, number>> = {};
  for (const name of names) {
    const port = await firstFree(taken, [remembered[name], preferred[name]]);
    taken.add(port);
    chosen[name] = port;
  }
  writeWhole(file, `${JSON.stringify({ ...remembered, ...chosen }, null, 2)}\n`);
  return chosen as Record<Name, number>;
}

function readPorts(file: string): Record<string, number> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>;
  } catch {
    return {};
  }
}

async function firstFree(taken: Set<number>, wished: (number | undefined)[]): Promise<number> {
  for (const port of wished) {
    if (port !== undefined && !taken.has(port) && (await isFree(port))) return port;
  }
  for (;;) {
    const port = LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST));
    if (!taken.has(port) && (await isFree(port))) return port;
  }
}

/** Asked on the loopback and on all addresses, since some systems let the one shadow the other. */
export async function isFree(port: number): Promise<boolean> {
  return (await canListen(port, '127.0.0.1')) && (await canListen(port, '0.0.0.0'));
}

function canListen(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host }, () => server.close(() => resolve(true)));
  });
}
