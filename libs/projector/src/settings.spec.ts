import { describe, expect, it } from '@jest/globals';
import { readSettings } from './settings.js';

const complete = {
  NENEP_KAFKA_BROKERS: 'kafka-1:9092, kafka-2:9092',
  NENEP_MONGODB_URI: 'mongodb://db:27017/?replicaSet=rs',
};

describe('the settings of a projector', () => {
  it('need the two servers, and have a default for all else', () => {
    expect(readSettings(complete)).toEqual({
      kafka: { brokers: ['kafka-1:9092', 'kafka-2:9092'] },
      world: { id: 'record', kind: 'record', topic: 'nenep.events.v1', database: 'nenep' },
      mongodbUri: complete.NENEP_MONGODB_URI,
      health: { host: '127.0.0.1', port: 0 },
      replication: 1,
    });
  });

  it.each([
    [{}, 'NENEP_KAFKA_BROKERS'],
    [{ ...complete, NENEP_MONGODB_URI: 'localhost:27017' }, 'begins with mongodb://'],
    [{ ...complete, NENEP_HEALTH_PORT: '70000' }, 'NENEP_HEALTH_PORT'],
    [{ ...complete, NENEP_KAFKA_REPLICATION: 'three' }, 'Say how many brokers'],
  ])('say what is missing or wrong in %j', (environment, told) => {
    expect(() => readSettings(environment)).toThrow(told);
  });
});
