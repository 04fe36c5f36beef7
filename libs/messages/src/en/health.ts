import type { Mirror } from '../mirror.js';
import type { health as vietnamese } from '../vi/health.js';

export const health: Mirror<typeof vietnamese> = {
  api: {
    up: 'It serves in full.',
    partly: 'Reading is served; deciding is not possible for now.',
    down: 'It cannot serve for now.',
  },
  worker: {
    up: 'It does its work.',
    partly: 'It takes work; what needs the part that is away is kept and done later.',
    down: 'It takes no work for now; nothing is lost.',
  },
  projector: {
    up: 'What people read is kept up to date.',
    partly: 'What people read is not kept up to date for now; nothing is lost.',
    down: 'What people read is not kept up to date for now; nothing is lost.',
  },
  dependencies: {
    mongodb: { up: 'The data store answers.', down: 'The data store does not answer.' },
    temporal: {
      up: 'The engine answers.',
      down: 'The engine does not answer; cycles stand still and will go on.',
    },
    kafka: {
      up: 'The log of events answers.',
      down: 'The log of events does not answer; decisions are taken, what people read follows later.',
    },
    reading: {
      up: 'The log of events is being read.',
      down: 'The log of events is not being read; what people read is as old as this.',
    },
  },
  behind:
    'What is shown is as of {{asOf}}; what was recorded since does not show yet, and nothing is lost.',
};
