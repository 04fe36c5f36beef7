import {
  bundleWorkflowCode,
  DefaultLogger,
  type WorkflowBundleWithSourceMap,
} from '@temporalio/worker';
import { createRequire } from 'node:module';

/** Bundles the built workflows for Temporal's sandbox; takes some seconds. */
export async function bundleWorkflows(): Promise<WorkflowBundleWithSourceMap> {
  const workflowsPath = createRequire(import.meta.url).resolve('@nenep/workflows');
  return bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('WARN') });
}
