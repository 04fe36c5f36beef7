import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kafkaEnvironment } from './settings.js';

const BROKERS = { NENEP_KAFKA_BROKERS: 'kafka-1:9092, kafka-2:9092' };
const USER = { NENEP_KAFKA_USERNAME: 'worker', NENEP_KAFKA_PASSWORD: 'of the worker' };

describe('what a process is told of Kafka', () => {
  it('is brokers in the clear, unless it is told more', () => {
    expect(kafkaEnvironment.parse(BROKERS)).toEqual({
      kafka: { brokers: ['kafka-1:9092', 'kafka-2:9092'] },
    });
  });

  it('may be a user, whose password is never sent where a stronger way is left unsaid', () => {
    const sasl = { username: 'worker', password: 'of the worker' };
    expect(kafkaEnvironment.parse({ ...BROKERS, ...USER }).kafka.sasl).toEqual({
      ...sasl,
      mechanism: 'scram-sha-512',
    });
    const plain = { ...BROKERS, ...USER, NENEP_KAFKA_SASL_MECHANISM: 'plain' };
    expect(kafkaEnvironment.parse(plain).kafka.sasl).toEqual({ ...sasl, mechanism: 'plain' });
  });

  it('may be encryption, with an authority of their own', () => {
    const encrypted = { ...BROKERS, NENEP_KAFKA_TLS: 'true' };
    expect(kafkaEnvironment.parse(encrypted).kafka.tls).toBe(true);
    const file = join(mkdtempSync(join(tmpdir(), 'nenep-ca-')), 'ca.pem');
    writeFileSync(file, 'PEM');
    const own = { ...encrypted, NENEP_KAFKA_TLS_CA_FILE: file };
    expect(kafkaEnvironment.parse(own).kafka.tls).toEqual({ ca: 'PEM' });
  });

  it.each([
    [{}, 'Name the brokers'],
    [{ ...BROKERS, NENEP_KAFKA_USERNAME: 'worker' }, 'NENEP_KAFKA_PASSWORD'],
    [{ ...BROKERS, NENEP_KAFKA_TLS: 'perhaps' }, 'Say true or false.'],
    [{ ...BROKERS, NENEP_KAFKA_SASL_MECHANISM: 'oauthbearer' }, 'NENEP_KAFKA_SASL_MECHANISM'],
  ])('is refused where it is half or wrong: %j', (environment, told) => {
    expect(() => kafkaEnvironment.parse(environment)).toThrow(told);
  });
});
