import { describe, expect, it } from '@jest/globals';
import { LANGUAGES, translate } from '@nenep/messages';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { cycleAddress } from '../cycles/cycle.schema.js';
import { timelineQuery } from '../timeline/timeline.schema.js';
import { fieldErrorsOf } from './field-errors.js';

const OTHER = 'problems.fields.OTHER';

function told(schema: z.ZodType, input: unknown): [string, string][] {
  const { error } = schema.safeParse(input);
  return fieldErrorsOf(error?.issues ?? []).map(({ field, key, params }) => [
    field,
    translate('vi', key, params),
  ]);
}

describe('a field that is not written as it should be', () => {
  it('is told what it is, with an example', () => {
    expect(told(cycleAddress, 'tayninh-2021')).toEqual([
      ['', 'Không đúng dạng địa chỉ kỳ, ví dụ tayninh~2021~monthly-evaluation~2021-05.'],
    ]);
    expect(told(timelineQuery, { task: 'x', actor: 'Cán bộ', from: '20/5', after: 'y' })).toEqual([
      ['after', expect.stringContaining('ví dụ tayninh/2021/monthly-evaluation/2021-05:17')],
      ['task', expect.stringContaining('ví dụ self.cb-012')],
      ['actor', expect.stringContaining('chữ thường')],
      ['from', expect.stringContaining('ví dụ 2021-05-20T00:00:00.000Z')],
    ]);
  });

  it('is never answered with a pattern, whatever the contract asks of a request', () => {
    const patterns = patternsAskedFor();
    expect(patterns.length).toBeGreaterThan(6);
    for (const pattern of patterns) {
      const issue = { code: 'invalid_format', format: 'regex', pattern: `/${pattern}/` } as const;
      const [error] = fieldErrorsOf([{ ...issue, path: [], message: '' }]);
      for (const language of LANGUAGES) {
        const message = translate(language, error?.key ?? OTHER, error?.params);
        expect([pattern, message]).not.toEqual([pattern, translate(language, OTHER)]);
        expect(message).not.toContain('[');
      }
    }
  });
});

/** Of all parameters and bodies; moments are told by their format. */
function patternsAskedFor(): string[] {
  const contract: unknown = JSON.parse(
    readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8'),
  );
  const { paths, components } = z
    .object({
      paths: z.record(z.string(), z.record(z.string(), z.looseObject({}))),
      components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
    })
    .parse(contract);
  const asked = Object.values(paths)
    .flatMap((operations) => Object.values(operations))
    .flatMap(({ parameters, requestBody }) => [parameters, requestBody]);
  const bodies = JSON.stringify(asked).matchAll(/#\/components\/schemas\/(\w+)/g);
  const named = [...bodies].map(([, name = '']) => components.schemas[name]);
  return [...new Set([...asked, ...named].flatMap(patternsIn))];
}

function patternsIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const inside = Object.values(schema).flatMap(patternsIn);
  const { pattern, format } = schema as { pattern?: unknown; format?: unknown };
  return typeof pattern === 'string' && format === undefined ? [pattern, ...inside] : inside;
}
