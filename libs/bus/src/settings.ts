import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** Where Kafka is, and how one shows there who one is. */
export interface KafkaAddress {
  /** `host:port` of some brokers. */
  brokers: string[];
  /** Encrypted, with the authorities that the system trusts or with that of `ca` (PEM). */
  tls?: true | { ca: string };
  sasl?: { mechanism: Mechanism; username: string; password: string };
}

type Mechanism = (typeof MECHANISMS)[number];

const MECHANISMS = ['plain', 'scram-sha-256', 'scram-sha-512'] as const;

const variables = z
  .object({
    NENEP_KAFKA_BROKERS: z
      .string('Name the brokers as host:port, several separated by commas.')
      .min(1),
    NENEP_KAFKA_TLS: z.stringbool('Say true or false.').default(false),
    NENEP_KAFKA_TLS_CA_FILE: z.string().min(1).optional(),
    NENEP_KAFKA_SASL_MECHANISM: z.enum(MECHANISMS).default('scram-sha-512'),
    NENEP_KAFKA_USERNAME: z.string().min(1).optional(),
    NENEP_KAFKA_PASSWORD: z.string().min(1).optional(),
  })
  .refine(({ NENEP_KAFKA_USERNAME: name, NENEP_KAFKA_PASSWORD: password }) => !name === !password, {
    path: ['NENEP_KAFKA_PASSWORD'],
    error: 'Give user name and password, or neither.',
  });

/** What a process is told of Kafka by its environment; to be joined to its other settings. */
export const kafkaEnvironment = variables.transform((given) => ({ kafka: toAddress(given) }));

function toAddress(given: z.infer<typeof variables>): KafkaAddress {
  const { NENEP_KAFKA_TLS_CA_FILE: file, NENEP_KAFKA_SASL_MECHANISM: mechanism } = given;
  const { NENEP_KAFKA_USERNAME: username, NENEP_KAFKA_PASSWORD: password } = given;
  const ca = file && readFileSync(file, 'utf8');
  return {
    brokers: given.NENEP_KAFKA_BROKERS.split(',').map((broker) => broker.trim()),
    ...(given.NENEP_KAFKA_TLS && { tls: ca ? { ca } : true }),
    ...(username && password && { sasl: { mechanism, username, password } }),
  };
}
