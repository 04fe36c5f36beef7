/*
 * Outlives its parent by as long as it takes to stop the parent's children. Each line of standard
 * input is the list of children at that time; the end of input is the end of the parent, even by
 * kill -9. It is told rather than reading a file, which the next run may already have written.
 */
import { createInterface } from 'node:readline';
import { stopLeftovers } from './processes.mjs';

let children = [];
const lines = createInterface({ input: process.stdin });
lines.on('line', (line) => (children = JSON.parse(line)));
lines.on('close', () => void stopLeftovers(children).then(() => process.exit()));
