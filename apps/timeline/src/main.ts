import 'reflect-metadata';
import { runProjectors } from '@nenep/projector';
import { TIMELINE, TimelineModule } from './timeline.module.js';

await runProjectors(TIMELINE, (connections) => [TimelineModule.forWorld(connections)]);
