import { describeLargeCycle } from '../support/large-cycle.js';

/** Ten workflows' worth of people. */
describeLargeCycle({
  name: 'twenty-thousand',
  units: 400,
  peopleOfEach: 50,
  everyNth: 100,
  patienceMs: 600_000,
});
