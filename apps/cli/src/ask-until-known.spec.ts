import { describe, expect, it } from '@jest/globals';
import { Unreachable } from './api-client.js';
import { askUntilKnown, commandToAskAgain } from './ask-until-known.js';
import { contextWith } from './context.fixture.js';
import { EXIT } from './exit-codes.js';
import { Failure } from './failure.js';

const unreachable = () => new Unreachable(EXIT.UNAVAILABLE, { title: 'không trả lời' });
const impatient = { patienceMs: 40, pauseMs: 5 };

describe('a decision whose outcome is not known', () => {
  it('is asked for until patience ends, and then says how to ask once more', async () => {
    let attempts = 0;
    const asking = askUntilKnown(
      contextWith(),
      'nenep decide x',
      async () => {
        attempts += 1;
        throw unreachable();
      },
      impatient,
    );
    await expect(asking).rejects.toMatchObject({
      exitCode: EXIT.UNAVAILABLE,
      text: { title: 'không trả lời', remedy: expect.stringContaining('nenep decide x') },
    });
    expect(attempts).toBeGreaterThan(1);
  });

  it('is not asked for again where the failure is another', async () => {
    let attempts = 0;
    const asking = askUntilKnown(
      contextWith(),
      '',
      async () => {
        attempts += 1;
        throw new Failure(EXIT.UNEXPECTED, { title: 'khác' });
      },
      impatient,
    );
    await expect(asking).rejects.toMatchObject({ text: { title: 'khác' } });
    expect(attempts).toBe(1);
  });
});

describe('the line that asks again', () => {
  const args = ['decide', 'a~b~c~d~e.f', 'return', '--reasons', "Chưa đủ, xem 'mục 2'"];

  it('is what was typed, quoted for a shell, with the id and the version', () => {
    const line = commandToAskAgain(contextWith({ args }), { decision: 'id-12345', version: 2 });
    expect(line).toBe(
      `nenep decide a~b~c~d~e.f return --reasons 'Chưa đủ, xem '\\''mục 2'\\''' --decision id-12345 --task-version 2`,
    );
  });

  it('names neither twice', () => {
    const given = [...args.slice(0, 3), '--decision=id-12345', '--task-version', '2'];
    const line = commandToAskAgain(contextWith({ args: given }), {
      decision: 'id-12345',
      version: 2,
    });
    expect(line).toBe('nenep decide a~b~c~d~e.f return --decision=id-12345 --task-version 2');
  });

  it('calls the command as it was called', () => {
    const env = { npm_lifecycle_event: 'nenep' };
    const context = contextWith({ args: ['decide'], env });
    expect(commandToAskAgain(context, { decision: 'd', version: 1 })).toMatch(/^npm run nenep -- /);
  });
});
