import { describe, expect, it } from '@jest/globals';
import { readSettings as readApiSettings } from '@nenep/api';
import { readSettings as readProjectorSettings } from '@nenep/projector';
import { SHUTDOWN_GRACE_SECONDS } from '@nenep/temporal';
import { readSettings as readWorkerSettings } from '@nenep/worker';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ourServices, REPOSITORY } from './compose-file.fixture.js';

type Environment = Record<string, string | undefined>;
interface Settings {
  listen?: { host: string; port: number };
  health?: { host: string; port: number };
}

const READ: Record<string, (environment: Environment) => Settings> = {
  api: readApiSettings,
  worker: readWorkerSettings,
  timeline: readProjectorSettings,
  inbox: readProjectorSettings,
};

/** What answers for the health of each. */
const CONTROLLER: Record<string, string> = {
  api: 'apps/api/src/health/health.controller.ts',
  worker: 'apps/worker/src/health.controller.ts',
  timeline: 'libs/projector/src/health.controller.ts',
  inbox: 'libs/projector/src/health.controller.ts',
};

const services = ourServices();

describe('the services of compose.yaml', () => {
  it('are all that the product is made of, the projectors apart', () => {
    expect(services.map(([name]) => name)).toEqual(Object.keys(READ));
  });

  it.each(services)(
    'give %s all that its settings need, and nothing they do not know',
    (name, it) => {
      const { NENEP_HEALTH_URL: _, ...given } = it.environment;
      const asked = new Set<string | symbol>();
      const watched = new Proxy<Environment>(given, {
        get: (target, key) => (asked.add(key), Reflect.get(target, key) as string | undefined),
      });
      READ[name]?.(watched);
      expect(Object.keys(given).filter((key) => !asked.has(key))).toEqual([]);
    },
  );

  it.each(services)('start %s by a program that is built', (_, { command = [] }) => {
    const entry = command.at(-1) ?? '';
    expect(
      existsSync(join(REPOSITORY, entry.replace('/dist/', '/src/').replace(/js$/, 'ts'))),
    ).toBe(true);
  });

  it.each(services)('ask %s for its health where it answers', (name, { environment }) => {
    const { pathname, port } = new URL(environment['NENEP_HEALTH_URL'] ?? '');
    const { listen, health } = READ[name]?.(environment) ?? {};
    expect(Number(port)).toBe((listen ?? health)?.port);
    const controller = readFileSync(join(REPOSITORY, CONTROLLER[name] ?? ''), 'utf8');
    const [, path] = /@Controller\('([^']+)'\)/.exec(controller) ?? [];
    expect(controller).toContain("@Get('ready')");
    expect(pathname).toBe(`/${path}/ready`);
  });

  it.each(services)('give %s the time that ending in order takes, and no disk', (_, service) => {
    expect(parseInt(service.stop_grace_period ?? '', 10)).toBeGreaterThan(
      2 * SHUTDOWN_GRACE_SECONDS,
    );
    expect(service.read_only).toBe(true);
    expect(service.volumes).toEqual([]);
  });

  it('are users of their own of each engine', () => {
    for (const name of ['MONGODB_URI', 'KAFKA_PASSWORD']) {
      const used = services.flatMap(([, { environment }]) => environment[`NENEP_${name}`] ?? []);
      expect(new Set(used).size).toBe(used.length);
    }
  });
});
