import 'reflect-metadata';
import { InboxModule } from '@nenep/inbox';
import { runProjectors } from '@nenep/projector';
import { TimelineModule } from '@nenep/timeline';

/** The projectors in one process, as one machine is content with. */
await runProjectors('projectors', (connections) => [
  TimelineModule.forWorld(connections),
  InboxModule.forWorld(connections),
]);
