import { gatherFacts } from '../doctor/facts.js';
import { isFit, verdicts } from '../doctor/verdicts.js';
import { texts } from '../texts.js';

const MARKS = { ok: '✓', warning: '!', missing: '✗', unneeded: '–' } as const;
const ENGINES = {
  temporal: 'Temporal',
  temporalTestServer: 'Temporal (time-skipping test server)',
  kafka: 'Kafka',
  mongodb: 'MongoDB',
} as const;

/** `npm run doctor`: what this machine has, what is missing, and the remedy. */
const say = texts();
const facts = await gatherFacts();

for (const { check, status, found } of verdicts(facts)) {
  console.log(`${MARKS[status]} ${say.check(check, status, found)}`);
  if (status === 'missing' || status === 'warning') console.log(say.remedy(check));
}
for (const [engine, name] of Object.entries(ENGINES)) {
  const state = facts.engines[engine as keyof typeof ENGINES];
  console.log(`${state === 'unreachable' ? '✗' : '✓'} ${say.engineState(name, state)}`);
}
console.log(isFit(facts) ? say.doctorFine : say.doctorMissing);
process.exit(isFit(facts) ? 0 : 1);
