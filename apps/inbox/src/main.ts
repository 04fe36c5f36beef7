import 'reflect-metadata';
import { runProjectors } from '@nenep/projector';
import { INBOX, InboxModule } from './inbox.module.js';

await runProjectors(INBOX, (connections) => [InboxModule.forWorld(connections)]);
