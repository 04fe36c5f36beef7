import { describe, expect, it } from '@jest/globals';
import { PARTITIONS, TOPIC_CONFIG } from '@nenep/bus';
import { EVENTS_TOPIC } from '@nenep/contracts';
import { composeFilled, ourServices, textOf } from './compose-file.fixture.js';

const script = textOf('init/kafka.sh');
const { environment: kafka = {} } = composeFilled().services['kafka'] ?? {};

describe('Kafka in compose.yaml', () => {
  it('has the log of record made as the product itself would make it', () => {
    expect(script).toContain(`topic=${EVENTS_TOPIC}\n`);
    expect(script).toContain(`--partitions ${PARTITIONS} `);
    const configured = [...script.matchAll(/--config (\S+)=(\S+)/g)];
    expect(Object.fromEntries(configured.map(([, name, value]) => [name, value]))).toEqual(
      TOPIC_CONFIG,
    );
  });

  it('knows each service that comes as a user, by the password that it comes with', () => {
    for (const [, { environment }] of ourServices()) {
      const { NENEP_KAFKA_USERNAME: user, NENEP_KAFKA_PASSWORD: password } = environment;
      if (!user) continue;
      expect(kafka['KAFKA_LISTENER_NAME_CLIENT_PLAIN_SASL_JAAS_CONFIG']).toContain(
        `user_${user}="${password}"`,
      );
      expect(script).toMatch(new RegExp(`User:${user}|for reader in .*${user}`));
    }
  });

  it('makes nobody a master who comes over the network', () => {
    const listeners = kafka['KAFKA_LISTENERS']?.split(',') ?? [];
    const protocols = kafka['KAFKA_LISTENER_SECURITY_PROTOCOL_MAP'] ?? '';
    for (const listener of listeners.filter((it) => !it.includes('//localhost:'))) {
      expect(protocols).toContain(`${listener.split(':')[0]}:SASL_PLAINTEXT`);
    }
    expect(kafka['KAFKA_SUPER_USERS']).toBe('User:ANONYMOUS');
  });
});
