import { bundleWorkflowCode, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { fileURLToPath } from 'node:url';

/** The condition under which workspace packages resolve to their sources instead of their builds. */
const SOURCE = '@nenep/source';

/**
 * Bundles the workflows for Temporal's sandbox; takes some seconds. From sources where this very
 * process runs on them, else from the builds.
 */
export async function bundleWorkflows(): Promise<WorkflowBundleWithSourceMap> {
  const workflowsPath = fileURLToPath(import.meta.resolve('@nenep/workflows'));
  const fromSources = workflowsPath.endsWith('.ts');
  return bundleWorkflowCode({
    workflowsPath,
    webpackConfigHook: (config) => {
      if (!fromSources) return config;
      return { ...config, resolve: { ...config.resolve, conditionNames: [SOURCE, '...'] } };
    },
  });
}
