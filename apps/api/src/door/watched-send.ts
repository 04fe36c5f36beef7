import { doorMetrics } from '@nenep/telemetry/door';
import type { Send } from './door.js';

/** Measures each update on its way: how many decisions it carries, and how long it takes. */
export function watchedSend(send: Send): Send {
  return async (stream, decisions, within) => {
    const done = doorMetrics.update.startTimer();
    doorMetrics.batch.observe(decisions.length);
    doorMetrics.inFlight.inc();
    try {
      const answers = await send(stream, decisions, within);
      done({ outcome: 'answered' });
      return answers;
    } catch (error) {
      done({ outcome: 'failed' });
      throw error;
    } finally {
      doorMetrics.inFlight.dec();
    }
  };
}
