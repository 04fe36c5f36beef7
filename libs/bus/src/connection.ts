import type { KafkaConfig } from 'kafkajs';
import type { KafkaAddress } from './settings.js';

/** An address as kafkajs takes it. */
export function connectionTo({ brokers, tls, sasl }: KafkaAddress): KafkaConfig {
  return {
    brokers,
    ...(tls && { ssl: tls === true ? true : { ca: [tls.ca] } }),
    ...(sasl && { sasl: sasl as NonNullable<KafkaConfig['sasl']> }),
  };
}
