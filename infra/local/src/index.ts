export { engineEnvironment, startEngines, type Engines } from './engines/start-engines.js';
export { startKafka, type KafkaEngine } from './engines/kafka.js';
export { startMongodb, type MongodbEngine } from './engines/mongodb.js';
export { startTemporal, temporalTestServerPath, type TemporalEngine } from './engines/temporal.js';
export { runFolder } from './folders.js';
export { ManagedProcess, type ProcessExit, type ProcessSpec } from './processes/managed-process.js';
export { openRun, type PartFailure, type PartSpec, type Run } from './processes/run.js';
export { runInFront } from './commands/in-front.js';
export { SetupProblem } from './setup-problem.js';
