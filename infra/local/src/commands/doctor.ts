import { gatherFacts } from '../doctor/facts.js';
import { isFit, verdicts } from '../doctor/verdicts.js';
import { texts } from '../texts.js';

const MARKS = { ok: '✓', warning: '!', missing: '✗', unneeded: '–' } as const;
const ENGINES = {
  temporal: ['Temporal', 'NENEP_TEMPORAL_ADDRESS'],
  temporalTestServer: ['Temporal (time-skipping test server)', 'NENEP_TEMPORAL_TEST_SERVER'],
  kafka: ['Kafka', 'NENEP_KAFKA_BROKERS'],
  mongodb: ['MongoDB', 'NENEP_MONGODB_URI'],
} as const;

/** `npm run doctor`: what this machine has, what is missing, and the remedy. */
const say = texts();
const facts = await gatherFacts();

for (const { check, status, found } of verdicts(facts)) {
  console.log(`${MARKS[status]} ${say.check(check, status, found)}`);
  if (status === 'missing' || status === 'warning') console.log(say.remedy(check));
}
for (const [engine, [name, variable]] of Object.entries(ENGINES)) {
  const state = facts.engines[engine as keyof typeof ENGINES];
  const label = process.env[variable] ? `${name} (${variable})` : name;
  console.log(`${state === 'unreachable' ? '✗' : '✓'} ${say.engineState(label, state)}`);
}
console.log(isFit(facts) ? say.doctorFine : say.doctorMissing);
process.exit(isFit(facts) ? 0 : 1);
