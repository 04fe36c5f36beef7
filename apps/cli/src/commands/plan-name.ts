import type { Context } from '../context.js';
import { EXIT } from '../exit-codes.js';
import { Failure } from '../failure.js';

/** A plan that is at work, as `organization/plan`. */
export interface PlanName {
  organization: string;
  plan: string;
}

/** Null for what is no name of a plan but, say, a folder. */
export function planNameIn(text: string): PlanName | null {
  const [, organization, plan] = /^([a-z0-9][a-z0-9-]*)\/([a-z0-9][a-z0-9-]*)$/.exec(text) ?? [];
  return organization && plan ? { organization, plan } : null;
}

/** Throws {@link Failure} where a line names no plan. */
export function readPlanName({ say }: Context, text: string): PlanName {
  const name = planNameIn(text);
  if (name) return name;
  throw new Failure(EXIT.INVALID, {
    title: say('cli.failures.planName.title', { text }),
    remedy: say('cli.failures.planName.remedy'),
  });
}

/** Where the api has it. */
export function pathOf({ organization, plan }: PlanName): string {
  return `/plans/${organization}/${plan}`;
}
