import { describe, expect, it } from '@jest/globals';
import { propertyValue, serverProperties } from './kafka-config.js';

describe("Kafka's configuration", () => {
  it('listens on the loopback only', () => {
    const listeners = serverProperties('/data', { kafka: 9092, kafkaController: 9093 })
      .split('\n')
      .filter((line) => /^(advertised\.)?listeners=|quorum/.test(line));
    expect(listeners).toHaveLength(3);
    for (const line of listeners) {
      expect(line.replaceAll('127.0.0.1:', '')).not.toMatch(/[.\d]+:\d|\/\/:/);
      expect(line).toContain('127.0.0.1:909');
    }
  });

  it('writes Vietnamese folder names so that Java reads them', () => {
    expect(propertyValue('/home/hương/nề nếp')).toBe('/home/h\\u01b0\\u01a1ng/n\\u1ec1 n\\u1ebfp');
    expect(propertyValue('a\\b')).toBe('a\\\\b');
  });
});
