/** The same transform for every kind of test: swc, ESM, sources instead of builds. */
const shared = {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@nenep/source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/.*/dist/', '<rootDir>/.nenep/'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
};

/** Tests that need a running engine say so in their name: `*.integration.spec.ts`. */
const needsEngines = '\\.integration\\.spec\\.ts$';

export default {
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: [
        '<rootDir>/{apps,libs,workflows,activities,infra}/**/src/**/*.spec.ts',
        '<rootDir>/test/{bench,soak}/**/*.spec.ts',
      ],
      testPathIgnorePatterns: ['/node_modules/', '/dist/', needsEngines],
    },
    {
      ...shared,
      displayName: 'integration',
      setupFilesAfterEnv: ['<rootDir>/test/support/patience.ts'],
      testMatch: [
        '<rootDir>/{apps,libs,workflows,activities,infra}/**/src/**/*.integration.spec.ts',
      ],
    },
    {
      ...shared,
      displayName: 'stories',
      setupFilesAfterEnv: ['<rootDir>/test/support/patience.ts'],
      testMatch: ['<rootDir>/test/!(bench|soak|long)/**/*.spec.ts'],
    },
    {
      ...shared,
      displayName: 'long',
      testMatch: ['<rootDir>/test/long/**/*.spec.ts'],
    },
  ],
};
