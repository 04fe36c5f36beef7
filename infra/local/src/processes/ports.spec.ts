import { describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';
import { specFolder } from '../spec-folder.js';
import { isFree, rememberedPorts } from './ports.js';

const portsFile = () => join(specFolder(), 'ports.json');

/** Some other program's port. */
async function occupied(host: string): Promise<{ server: Server; port: number }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  return { server, port: (server.address() as AddressInfo).port };
}

describe('remembered ports', () => {
  it('stay the same from run to run', async () => {
    const file = portsFile();
    const first = await rememberedPorts(file, { api: undefined, ui: undefined });
    expect(await rememberedPorts(file, { api: undefined, ui: undefined })).toEqual(first);
    expect(first.api).not.toBe(first.ui);
  });

  it.each(['127.0.0.1', '0.0.0.0'])('give way when another program listens on %s', async (host) => {
    const { server, port } = await occupied(host);
    const file = portsFile();
    writeFileSync(file, JSON.stringify({ api: port }));
    const { api } = await rememberedPorts(file, { api: undefined });
    expect(api).not.toBe(port);
    expect(await isFree(api)).toBe(true);
    server.close();
  });

  it('begin with the preferred one where it is free', async () => {
    const { server, port } = await occupied('127.0.0.1');
    expect((await rememberedPorts(portsFile(), { api: port })).api).not.toBe(port);
    await new Promise((resolve) => server.close(resolve));
    expect((await rememberedPorts(portsFile(), { api: port })).api).toBe(port);
  });

  it('never give away a port another name remembers', async () => {
    const file = portsFile();
    const { api } = await rememberedPorts(file, { api: undefined });
    const { console: other } = await rememberedPorts(file, { console: api });
    expect(other).not.toBe(api);
    expect((await rememberedPorts(file, { api: undefined })).api).toBe(api);
  });

  it('are chosen anew when the file is unreadable', async () => {
    const file = portsFile();
    writeFileSync(file, '{"api": 31');
    expect((await rememberedPorts(file, { api: undefined })).api).toBeGreaterThan(1023);
  });
});
