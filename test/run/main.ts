import { runJest } from './jest.js';
import { endWith, testOnEngines } from './on-engines.js';

/**
 * `npm test`: every test that a change has to pass, first those that need nothing, then those on
 * real engines. Arguments are handed to Jest. The last line counts the tests of all runs.
 */
const jestArguments = process.argv.slice(2);
endWith([
  await runJest(['unit'], jestArguments, {}),
  await testOnEngines(['integration', 'stories'], jestArguments),
]);
