import { describeLargeCycle } from '../support/large-cycle.js';

/** Just above the product's own limit of 2,000 people for one workflow. */
describeLargeCycle({
  name: 'large',
  units: 42,
  peopleOfEach: 50,
  everyNth: 1,
  patienceMs: 120_000,
});
