import type { Engines } from '@nenep/timelapse';

/** The engines that the runner started for the tests; or servers of yours, by their addresses. */
export function engines(): Engines {
  return {
    kafka: { brokers: given('NENEP_KAFKA_BROKERS').split(',') },
    mongodbUri: given('NENEP_MONGODB_URI'),
    testServer: given('NENEP_TEMPORAL_TEST_SERVER'),
  };
}

function given(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the tests by \`npm test\`.`);
  return value;
}
