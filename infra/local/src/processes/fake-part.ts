import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PartSpec } from './run.js';

/** For specs: a child that notes in `<folder>/diary` that it began and that it was asked to stop. */
export function fakePart(
  folder: string,
  name: string,
  {
    stage = 'service',
    onSigterm = 'process.exit(0)',
  }: Partial<PartSpec & { onSigterm: string }> = {},
): PartSpec {
  const script = `
    const { appendFileSync } = require('node:fs');
    const [diary, name] = process.argv.slice(1);
    process.on('SIGTERM', () => {
      appendFileSync(diary, name + ' asked to stop\\n');
      ${onSigterm};
    });
    setInterval(() => undefined, 1000);
    console.log(name + ' says hello');
    appendFileSync(diary, name + ' began\\n');`;
  let seen = 0;
  return {
    stage,
    name,
    command: process.execPath,
    args: ['-e', script, join(folder, 'diary'), name],
    ready: () => {
      const began = diaryOf(folder).filter((line) => line === `${name} began`).length;
      const ready = began > seen;
      if (ready) seen = began;
      return Promise.resolve(ready);
    },
  };
}

export function diaryOf(folder: string): string[] {
  const diary = join(folder, 'diary');
  return existsSync(diary) ? readFileSync(diary, 'utf8').trimEnd().split('\n') : [];
}
