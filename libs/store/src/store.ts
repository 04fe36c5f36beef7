import mongoose from 'mongoose';
import { bindModels, type Models } from './models.js';

export interface StoreOptions {
  /** Address of the server, `mongodb://host:port/?replicaSet=name`; transactions need a replica set. */
  uri: string;
  /** Each world has a database of its own. */
  database: string;
}

/** One database and all that is kept in it. Queries are functions that take it as first argument. */
export interface Store {
  readonly database: string;
  readonly models: Models;
  /** Rejects where the server does not answer within some seconds. */
  ping(): Promise<void>;
  /** Makes collections and indexes; safe to repeat and to run from several processes at once. */
  ensureIndexes(): Promise<void>;
  /** Runs `work` in one transaction, and again from the start where another writer was first. */
  transaction<T>(work: (session: mongoose.ClientSession) => Promise<T>): Promise<T>;
  /** Removes the whole database; of time-lapse worlds only, the record is never dropped. */
  drop(): Promise<void>;
  close(): Promise<void>;
}

/**
 * How a server that hangs is told from one that is busy: its heartbeat, asked for on a connection of
 * its own, ceases. What waits on it is then broken off, asked once more and given up: within ten
 * seconds, even where a connection had to be made twice first. No long write is cut short by the
 * clock, as a socket's own timeout would do.
 */
const PATIENCE = {
  heartbeatFrequencyMS: 1_000,
  connectTimeoutMS: 3_000,
  serverSelectionTimeoutMS: 3_000,
};

/** Connects; rejects where no server answers within three seconds. */
export async function openStore({ uri, database }: StoreOptions): Promise<Store> {
  const connection = await mongoose
    .createConnection(uri, {
      dbName: database,
      autoIndex: false,
      autoCreate: false,
      bufferCommands: false,
      ignoreUndefined: true,
      ...PATIENCE,
      writeConcern: { w: 'majority', journal: true },
    })
    .asPromise();
  const models = bindModels(connection);

  return {
    database,
    models,
    async ping() {
      await connection.db?.command({ ping: 1 });
    },
    async ensureIndexes() {
      await Promise.all(Object.values(models).map((model) => model.createIndexes()));
    },
    transaction: (work) => connection.transaction(work),
    async drop() {
      await connection.dropDatabase();
    },
    close: () => connection.close(),
  };
}
