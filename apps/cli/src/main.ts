import { run } from './program.js';
import { ofThisProcess } from './surroundings.js';

// A reader that has seen enough, like `| head`, is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await run(ofThisProcess());
