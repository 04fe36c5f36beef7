import { answersOk, type ManagedProcess, type Run, startService } from '@nenep/local';
import type { SERVICES } from './victim.js';

type ServiceName = (typeof SERVICES)[number];

interface Started {
  apis: [string, ...string[]];
  processes: Record<ServiceName, ManagedProcess>;
}

/** Each projector alone, a worker, and two api processes side by side. */
export async function startServices(
  run: Run,
  engines: Record<string, string>,
  administrator: { username: string; password: string },
): Promise<Started> {
  const ports = await run.ports({
    timeline: undefined,
    inbox: undefined,
    worker: undefined,
    'api-1': undefined,
    'api-2': undefined,
  });
  const start = (name: ServiceName, app: string, more: Record<string, string>) =>
    startService(run, {
      name,
      entry: `apps/${app}/dist/main.js`,
      env: { ...engines, ...more },
      ready: () => answersOk(`http://127.0.0.1:${ports[name]}/health/ready`),
    });
  const healthAt = (name: ServiceName) => ({ NENEP_HEALTH_PORT: String(ports[name]) });
  const apiAt = (name: ServiceName) => ({
    NENEP_API_PORT: String(ports[name]),
    NENEP_BOOTSTRAP_USERNAME: administrator.username,
    NENEP_BOOTSTRAP_PASSWORD: administrator.password,
  });
  return {
    processes: {
      timeline: await start('timeline', 'timeline', healthAt('timeline')),
      inbox: await start('inbox', 'inbox', healthAt('inbox')),
      worker: await start('worker', 'worker', healthAt('worker')),
      'api-1': await start('api-1', 'api', apiAt('api-1')),
      'api-2': await start('api-2', 'api', apiAt('api-2')),
    },
    apis: [`http://127.0.0.1:${ports['api-1']}`, `http://127.0.0.1:${ports['api-2']}`],
  };
}
