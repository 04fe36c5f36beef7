export { INBOX, InboxModule } from './inbox.module.js';
export { follow } from './projection/follow.js';
