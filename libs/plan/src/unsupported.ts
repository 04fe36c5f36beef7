import type { MessageKey } from '@nenep/messages';

type Texts = Extract<MessageKey, `unsupported.${string}`>;
/** What happens instead; the catalogue has the words. */
export type Consequence = Texts extends `unsupported.${infer Name}` ? Name : never;

/** Something that a plan may say, and that is not carried out yet. */
export interface Unsupported {
  /** Where in plan.yaml; `*` stands for every element or member. */
  at: string;
  /** Told only of this value, or of all but this one; of whatever is said where neither is given. */
  only?: string;
  unless?: string;
  /** An error where running without it would do wrong. */
  severity: 'error' | 'warning';
  consequence: Consequence;
}

const warning = 'warning';
const error = 'error';

/**
 * The one list of what the format takes and nothing carries out yet: `nenep plan check` and
 * docs/plan-format.md tell it. Whoever carries one out takes it from here.
 */
export const UNSUPPORTED: readonly Unsupported[] = [
  { at: 'document', severity: warning, consequence: 'document' },
  { at: 'numbering', severity: warning, consequence: 'numbering' },
  { at: 'retention', severity: warning, consequence: 'retention' },
  { at: 'indicators', severity: warning, consequence: 'indicators' },
  { at: 'cycles.*.every', only: 'ON_DEMAND', severity: warning, consequence: 'on-demand' },
  { at: 'cycles.*.dataWindow', severity: warning, consequence: 'data-window' },
  { at: 'cycles.*.spacing', severity: warning, consequence: 'spacing' },
  { at: 'cycles.*.followUps', severity: warning, consequence: 'follow-ups' },
  { at: 'cycles.*.consecutive', severity: warning, consequence: 'consecutive' },
  { at: 'cycles.*.steps.*.lead', severity: warning, consequence: 'lead' },
  { at: 'cycles.*.steps.*.coordinating', severity: warning, consequence: 'lead' },
  { at: 'cycles.*.steps.*.delegable', severity: warning, consequence: 'delegable' },
  { at: 'cycles.*.steps.*.rule.sides', severity: error, consequence: 'sides' },
  { at: 'cycles.*.steps.*.ballot', only: 'SECRET', severity: error, consequence: 'ballot' },
  { at: 'cycles.*.steps.*.act', only: 'NOTE', severity: error, consequence: 'act' },
  { at: 'cycles.*.steps.*.bulk', severity: warning, consequence: 'bulk' },
  { at: 'cycles.*.steps.*.approvers', severity: error, consequence: 'approvers' },
  { at: 'cycles.*.steps.*.tracks', severity: error, consequence: 'tracks' },
  { at: 'cycles.*.steps.*.outside', severity: error, consequence: 'outside' },
  { at: 'cycles.*.steps.*.onePerManager', severity: warning, consequence: 'one-per-manager' },
  { at: 'scales.*.total', severity: warning, consequence: 'points' },
  { at: 'scales.*.bonus', severity: warning, consequence: 'points' },
  { at: 'scales.*.rounding', severity: warning, consequence: 'points' },
  { at: 'scales.*.classes.*.band', severity: warning, consequence: 'band' },
  { at: 'scales.*.caps', severity: error, consequence: 'caps' },
];
