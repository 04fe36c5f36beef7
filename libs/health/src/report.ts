import { type Language, type MessageKey, translate } from '@nenep/messages';
import type { DependencyState } from './dependencies.js';

/** What a process says of itself: by name and in words, and never where anything is. */
export interface HealthReport<Name extends string> {
  /** Down where something that it can do nothing without is down. */
  status: 'up' | 'down';
  text: string;
  dependencies: Record<Name, 'up' | 'down'>;
  explained: (DependencyState & { name: Name; text: string })[];
}

/** Processes whose health the catalogue has words for, each by what it depends on. */
type Words = 'api' | 'worker' | 'projector';

/**
 * Says how a process is. `needed` names what it can do nothing at all without: only then it is to
 * be sent no work.
 */
export function reportOf<Name extends 'mongodb' | 'temporal' | 'kafka' | 'reading'>(
  process: Words,
  states: Record<Name, DependencyState>,
  needed: readonly NoInfer<Name>[],
  language: Language,
): HealthReport<Name> {
  const names = Object.keys(states) as Name[];
  const isDown = (name: Name) => states[name].state === 'down';
  const status = needed.some(isDown) ? 'down' : 'up';
  const summary = status === 'up' && names.some(isDown) ? 'partly' : status;
  return {
    status,
    text: translate(language, `health.${process}.${summary}`),
    dependencies: Object.fromEntries(names.map((name) => [name, states[name].state])) as Record<
      Name,
      'up' | 'down'
    >,
    explained: names.map((name) => ({
      name,
      ...states[name],
      text: translate(language, `health.dependencies.${name}.${states[name].state}` as MessageKey),
    })),
  };
}
