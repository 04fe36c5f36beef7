import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { breakingChanges, type Contract } from './breaking-changes.js';
import { describeApi } from './describe.js';

const committed = JSON.parse(
  readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8'),
) as Contract;

const current = await describeApi();

describe('the committed contract', () => {
  it('is kept: nothing that others rely on is taken away', () => {
    expect(breakingChanges(committed, current)).toEqual([]);
  });

  it('is what the api takes and answers; `npm run openapi -w @nenep/api` writes it anew', () => {
    expect(JSON.parse(JSON.stringify(current))).toEqual(committed);
  });

  it('documents every route with its answer, and how problems look', () => {
    const { paths } = current;
    expect(Object.keys(paths)).toContain('/api/v1/tasks/{task}/decisions');
    for (const [path, operations] of Object.entries(paths)) {
      for (const [method, operation] of Object.entries(operations as Record<string, Documented>)) {
        const statuses = Object.keys(operation.responses);
        expect([path, method, statuses.length]).toEqual([path, method, 2]);
        expect(operation.responses['default']?.content).toHaveProperty('application/problem+json');
      }
    }
  });
});

interface Documented {
  responses: Record<string, { content?: object }>;
}
