import type {
  ConsolidateInput,
  ConsolidateOutput,
  MergeInput,
  PublishResultsInput,
} from '@nenep/contracts';
import { proxyActivities } from '@temporalio/workflow';

/** Classes and scores stay in MongoDB; what comes back are counts and a digest (law 6). */
export const { assembleConsolidation, mergeConsolidations, publishResults } = proxyActivities<{
  assembleConsolidation(input: ConsolidateInput): Promise<ConsolidateOutput>;
  mergeConsolidations(input: MergeInput): Promise<ConsolidateOutput>;
  publishResults(input: PublishResultsInput): Promise<void>;
}>({
  startToCloseTimeout: '30s',
  retry: { initialInterval: '200ms', maximumInterval: '10s' },
});
