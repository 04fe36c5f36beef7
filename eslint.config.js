import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

/** What reaches the world: forbidden where rules must stay pure functions of facts and time. */
const worldly = [
  '@nestjs/*',
  'mongoose',
  'mongodb',
  'kafkajs',
  'cloudevents',
  '@temporalio/client',
  '@temporalio/worker',
  '@temporalio/activity',
  'prom-client',
  '@opentelemetry/*',
];
const nodeBuiltIns = ['node:*', 'fs', 'path', 'crypto', 'os', 'http', 'https', 'net'];
const banned = [...worldly, ...nodeBuiltIns];

/** What only `libs/bus`, and what only `libs/telemetry`, may import. */
const bus = ['kafkajs', 'cloudevents'];
const telemetry = ['prom-client', '@opentelemetry/*'];

/** Clock and chance are arguments in pure code (law 7). */
const clockAndChance = [
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'Take the time as an argument (law 7).',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Take the time as an argument (law 7).',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Chance is an input, never a rule.',
  },
  {
    selector: "MemberExpression[object.name='process']",
    message: 'Pure code reads no environment.',
  },
];

export default tseslint.config(
  { ignores: ['**/dist/', '**/node_modules/', '.nx/', '.nenep/', '**/*.d.ts'] },
  ...tseslint.configs.recommended,
  ...tseslint.configs.stylistic,
  {
    files: ['**/*.ts'],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: [] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.ts'],
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          allow: [],
          depConstraints: [
            {
              sourceTag: 'layer:contracts',
              onlyDependOnLibsWithTags: ['layer:contracts'],
              bannedExternalImports: banned,
            },
            {
              sourceTag: 'layer:pure',
              onlyDependOnLibsWithTags: ['layer:contracts', 'layer:pure'],
              bannedExternalImports: banned,
            },
            {
              sourceTag: 'layer:workflow',
              onlyDependOnLibsWithTags: ['layer:contracts', 'layer:pure'],
              bannedExternalImports: banned,
            },
            {
              sourceTag: 'layer:io',
              onlyDependOnLibsWithTags: [
                'layer:contracts',
                'layer:pure',
                'layer:workflow',
                'layer:io',
              ],
            },
            { sourceTag: 'layer:app', onlyDependOnLibsWithTags: ['*'] },
            { sourceTag: 'layer:infra', onlyDependOnLibsWithTags: ['*'] },
            { sourceTag: 'layer:test', onlyDependOnLibsWithTags: ['*'] },
          ],
        },
      ],
    },
  },
  {
    files: [
      'libs/{contracts,messages,calendar,audit,domain,plan}/src/**/*.ts',
      'workflows/src/**/*.ts',
    ],
    // In a workflow Date.now() is the recorded time; one file reads it and hands it on.
    ignores: ['**/*.spec.ts', '**/*.fixture.ts', 'workflows/src/steps/clock.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...clockAndChance],
      'no-restricted-imports': ['error', { patterns: ['node:*'] }],
    },
  },
  {
    // The rules of all countries and the zone database would be in every workflow's bundle, and a
    // newer version of either would change what a replay decides: a calendar is pinned instead.
    files: ['libs/domain/src/**/*.ts', 'workflows/src/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/*.fixture.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: ['node:*', '@nenep/calendar/*'] }],
    },
  },
  {
    // kafkajs has no maintainer, and telemetry must not grow into everything: whoever replaces
    // either must find it in one place.
    files: ['{apps,libs,infra}/*/src/**/*.ts', 'activities/src/**/*.ts'],
    ignores: [
      'libs/{bus,telemetry}/**',
      '**/*.spec.ts',
      'libs/{contracts,messages,calendar,audit,domain,plan}/**',
    ],
    rules: {
      'no-restricted-imports': ['error', { paths: bus, patterns: telemetry }],
    },
  },
  {
    files: ['libs/bus/src/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: telemetry }] },
  },
  {
    files: ['libs/telemetry/src/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: bus }] },
  },
  prettier,
);
