/*
 * Outlives its parent by as long as it takes to stop the parent's children. The parent holds the
 * other end of standard input, so its end shows as the end of input, even after a kill -9.
 * Usage: node watchdog.mjs <pids file>
 */
import { stopRecorded } from './processes.mjs';

process.stdin.resume();
process.stdin.on('end', () => void stopRecorded(process.argv[2]).then(() => process.exit()));
