import { cycleOfStream } from '@nenep/contracts';
import { justOpened } from './opening.js';
import type { Projector } from './view.js';

const UNDATED = { nominal: null, due: null, dueAt: null } as const;

/** What is kept of a part: how far its people are. Dates and all else are its cycle's to show. */
export const partOpened: Projector<'part.opened'> = (_view, fact) => {
  const steps = fact.data.steps.map((step) => ({ ...step, ...UNDATED }));
  return { cycle: { ...justOpened(fact, steps), partOf: cycleOfStream(fact.stream) } };
};
