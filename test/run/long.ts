import { endWith, testOnEngines } from './on-engines.js';

/** `npm run test:long`: what takes half an hour and more. Arguments are handed to Jest. */
endWith([await testOnEngines(['long'], process.argv.slice(2))]);
