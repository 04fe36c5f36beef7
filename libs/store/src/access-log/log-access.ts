import type { Store } from '../store.js';
import type { AccessLogEntry } from './access-log.schema.js';

export async function logAccess(store: Store, entry: AccessLogEntry): Promise<void> {
  await store.models.accessLog.create(entry);
}
