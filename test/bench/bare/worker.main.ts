import { installRuntime } from '@nenep/temporal';
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Worker } from '@temporalio/worker';
import { fileURLToPath } from 'node:url';
import { serveParent } from '../child.js';
import { BARE_QUEUE } from './queue.js';

const address = process.env['NENEP_TEMPORAL_ADDRESS'] ?? '';
installRuntime({ level: 'ERROR' });
const worker = await Worker.create({
  connection: await NativeConnection.connect({ address }),
  taskQueue: BARE_QUEUE,
  workflowBundle: await bundleWorkflowCode({
    workflowsPath: fileURLToPath(new URL('unit.workflow.js', import.meta.url)),
    logger: new DefaultLogger('WARN'),
  }),
});
void worker.run();
serveParent(() => Promise.resolve(null));
