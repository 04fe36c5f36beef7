import { describe, expect, it } from '@jest/globals';
import { breakingChanges, type Contract } from './breaking-changes.js';

/** A contract with one route, in which every kind of thing that can break occurs. */
function contract(): Contract {
  return {
    paths: {
      '/tasks': {
        post: {
          parameters: [
            { name: 'state', in: 'query', schema: { type: 'string', enum: ['OPEN', 'DONE'] } },
          ],
          requestBody: {
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Decision' } } },
          },
          responses: {
            200: {
              description: '',
              content: { 'application/json': { schema: { $ref: '#/components/schemas/Page' } } },
            },
          },
        },
      },
    },
    components: {
      schemas: {
        Decision: {
          type: 'object',
          properties: {
            verb: { type: 'string', enum: ['submit', 'return'] },
            reasons: { type: 'string', nullable: true },
          },
          required: ['verb'],
        },
        Page: {
          type: 'object',
          properties: {
            items: { type: 'array', items: { $ref: '#/components/schemas/Task' } },
            next: { type: 'string', nullable: true },
          },
          required: ['items', 'next'],
        },
        Task: {
          type: 'object',
          properties: {
            id: { type: 'string' },
            version: { type: 'integer' },
            state: { type: 'string', enum: ['OPEN', 'DONE'] },
            field: { oneOf: [{ type: 'string' }, { type: 'integer' }] },
          },
          required: ['id', 'version'],
        },
      },
    },
  };
}

type Loose = Record<string, Record<string, unknown>>;

/** The same contract after `change` was made to its one operation or its schemas. */
function changed(change: (operation: Loose, schemas: Record<string, Loose>) => void): Contract {
  const copy = contract();
  change(
    copy.paths['/tasks']?.post as unknown as Loose,
    copy.components?.schemas as unknown as Record<string, Loose>,
  );
  return copy;
}

const BREAKS: [string, Contract, string][] = [
  ['a path that is gone', { ...contract(), paths: {} }, 'POST /tasks is gone.'],
  [
    'an operation that is gone',
    { ...contract(), paths: { '/tasks': { get: { responses: {} } } } },
    'POST /tasks is gone.',
  ],
  [
    'a field that is no longer answered, however deep',
    changed((_, { Task }) => delete Task?.['properties']?.['version']),
    'POST /tasks, answer 200.items[].version is gone.',
  ],
  [
    'a field that may now be absent',
    changed((_, { Page }) => Object.assign(Page ?? {}, { required: ['items'] })),
    'POST /tasks, answer 200.next may now be absent.',
  ],
  [
    'a field that may now be null',
    changed((_, { Task }) => Object.assign(Task?.['properties']?.['id'] ?? {}, { nullable: true })),
    'POST /tasks, answer 200.items[].id may now be null.',
  ],
  [
    'a field of another type',
    changed((_, { Task }) =>
      Object.assign(Task?.['properties']?.['version'] ?? {}, { type: 'string' }),
    ),
    'POST /tasks, answer 200.items[].version was of type "integer" and is now "string".',
  ],
  [
    'a form that a field no longer has',
    changed((_, { Task }) =>
      Object.assign(Task?.['properties']?.['field'] ?? {}, { oneOf: [{ type: 'string' }] }),
    ),
    'POST /tasks, answer 200.items[].field has lost one of its forms.',
  ],
  [
    'a status that is no longer answered',
    changed((operation) => delete operation['responses']?.['200']),
    'POST /tasks no longer answers 200.',
  ],
  [
    'a new field that must be sent',
    changed((_, { Decision }) =>
      Object.assign(Decision ?? {}, {
        properties: { ...Decision?.['properties'], version: { type: 'integer' } },
        required: ['verb', 'version'],
      }),
    ),
    'POST /tasks, body.version is now required.',
  ],
  [
    'a known field that must now be sent',
    changed((_, { Decision }) => Object.assign(Decision ?? {}, { required: ['verb', 'reasons'] })),
    'POST /tasks, body.reasons is now required.',
  ],
  [
    'a field that is no longer taken',
    changed((_, { Decision }) => delete Decision?.['properties']?.['reasons']),
    'POST /tasks, body.reasons is gone.',
  ],
  [
    'a null that is no longer taken',
    changed((_, { Decision }) =>
      Object.assign(Decision?.['properties']?.['reasons'] ?? {}, { nullable: false }),
    ),
    'POST /tasks, body.reasons may no longer be null.',
  ],
  [
    'a choice that is no longer taken',
    changed((_, { Decision }) =>
      Object.assign(Decision?.['properties']?.['verb'] ?? {}, { enum: ['submit'] }),
    ),
    'POST /tasks, body.verb no longer takes "return".',
  ],
  [
    'a parameter that is gone',
    changed((operation) => Object.assign(operation, { parameters: [] })),
    'POST /tasks, parameter state is gone.',
  ],
  [
    'a parameter that must be sent',
    changed((operation) =>
      Object.assign(operation, {
        parameters: [
          ...(operation['parameters'] as unknown as object[]),
          { name: 'period', in: 'query', required: true, schema: { type: 'string' } },
        ],
      }),
    ),
    'POST /tasks, parameter period is now required.',
  ],
];

describe('a contract that others rely on', () => {
  it.each(BREAKS)('is broken by %s', (_, after, sentence) => {
    expect(breakingChanges(contract(), after)).toEqual([sentence]);
  });

  it('is broken by a body where none was needed', () => {
    const before = changed((operation) => delete operation['requestBody']);
    expect(breakingChanges(before, contract())).toEqual(['POST /tasks now needs a body.']);
  });

  it('is not broken by what is only added', () => {
    const after = changed((operation, { Decision, Task }) => {
      Object.assign(Decision?.['properties'] ?? {}, { remark: { type: 'string' } });
      Object.assign(Task?.['properties'] ?? {}, { title: { type: 'string' } });
      Object.assign(Task?.['properties']?.['state'] ?? {}, { enum: ['OPEN', 'DONE', 'GAP'] });
      Object.assign(operation['responses'] ?? {}, { 201: { description: '' } });
    });
    Object.assign(after.paths, { '/cycles': { get: { responses: {} } } });
    expect(breakingChanges(contract(), after)).toEqual([]);
    expect(breakingChanges(contract(), contract())).toEqual([]);
  });
});
