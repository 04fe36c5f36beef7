import { Readable, Writable } from 'node:stream';
import { type Context, createContext } from './context.js';
import type { Surroundings } from './surroundings.js';

/** A context in Vietnamese whose output goes nowhere, for what needs words only. */
export function contextWith(given: Partial<Surroundings> = {}): Context {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  return createContext({
    args: [],
    env: {},
    folder: '/',
    stdin: Readable.from([]),
    stdout: nowhere,
    stderr: nowhere,
    zone: 'Asia/Ho_Chi_Minh',
    ...given,
  });
}
