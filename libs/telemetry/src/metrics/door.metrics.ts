import { Counter, Gauge, Histogram } from 'prom-client';
import { registry, SIZES, WAITS_S } from './registry.js';

/**
 * What became of a decision at the door. `unknown`: nobody can say whether it was taken. `busy`:
 * it was turned away before it was sent. `failed`: the way to the workflow failed otherwise.
 */
export type DecisionOutcome = 'accepted' | 'refused' | 'busy' | 'unknown' | 'failed';

const registers = [registry];

/** The door's instruments. None has a label that names a stream, an organization or a person. */
export const doorMetrics = {
  /** Every decision once, when its caller is answered; `code` of a refusal or problem, else `""`. */
  decisions: new Counter<'outcome' | 'code'>({
    name: 'nenep_door_decisions_total',
    help: 'Decisions answered at the door, by outcome and code of refusal.',
    labelNames: ['outcome', 'code'],
    registers,
  }),
  /** From joining a line until the update that carries the decision is sent. */
  wait: new Histogram({
    name: 'nenep_door_wait_seconds',
    help: 'How long a decision waited in line before its update was sent.',
    buckets: WAITS_S,
    registers,
  }),
  /** Once for each update, the number of decisions that it carries. */
  batch: new Histogram({
    name: 'nenep_door_batch_decisions',
    help: 'How many decisions one update carried.',
    buckets: SIZES,
    registers,
  }),
  /** From sending an update until its answers are there, asking again included. */
  update: new Histogram<'outcome'>({
    name: 'nenep_door_update_duration_seconds',
    help: 'How long an update took, there and back.',
    labelNames: ['outcome'],
    buckets: WAITS_S,
    registers,
  }),
  /** Streams with a line: somebody waits or an update is in flight. */
  lines: new Gauge({
    name: 'nenep_door_lines',
    help: 'Workflows with decisions waiting or an update in flight.',
    registers,
  }),
  /** Decisions in line, not sent yet. */
  waiting: new Gauge({
    name: 'nenep_door_waiting_decisions',
    help: 'Decisions in line at the door, not sent yet.',
    registers,
  }),
  /** Updates sent and not answered yet; at most one for each line. */
  inFlight: new Gauge({
    name: 'nenep_door_inflight_updates',
    help: 'Updates sent and not answered yet.',
    registers,
  }),
};
