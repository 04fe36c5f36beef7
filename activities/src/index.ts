import type { Publisher } from '@nenep/bus';
import type { Instant } from '@nenep/contracts';
import type { Store } from '@nenep/store';
import { createConsolidationActivities } from './consolidation.activities.js';
import { createOrganizationActivities } from './organization.activities.js';
import { createPeriodActivities } from './period.activities.js';
import { createPublishActivities } from './publish.activities.js';

/** What the activities of one world reach the world through. */
export interface ActivityDependencies {
  store: Store;
  publisher: Publisher;
  topic: string;
  now: () => Instant;
  /** How many people one part of a cycle holds at most; 2,000 unless it is said. */
  peoplePerPart?: number | undefined;
}

/** All activities under the names by which workflows call them. */
export function createActivities(dependencies: ActivityDependencies) {
  return {
    ...createPublishActivities(dependencies),
    ...createPeriodActivities(dependencies),
    ...createConsolidationActivities(dependencies),
    ...createOrganizationActivities(dependencies),
  };
}
