import type { Instant, PersonId } from '@nenep/contracts';
import type { LoadedPlan } from '@nenep/plan';
import { Schema } from 'mongoose';
import { asIs, asWritten, flag, number, text } from '../documents.js';

/** The source texts that a plan is made of, exactly as they were applied. */
export interface PlanFiles {
  plan: string;
  organization: string;
  calendar: string;
}

/** A version of a plan, kept for good; `_id` is `organization/plan@version`. */
export interface StoredPlanVersion {
  _id: string;
  organization: string;
  plan: string;
  /** 1…n without a gap in each plan. */
  version: number;
  /** SHA-256 of what the files say; the same content is the same version. */
  digest: string;
  rehearsal: boolean;
  files: PlanFiles;
  /** What the files were understood to say, so that a version never changes its meaning (law 8). */
  loaded: LoadedPlan;
  appliedBy: PersonId;
  appliedAt: Instant;
}

export const planVersionSchema = new Schema<StoredPlanVersion>(
  {
    _id: text,
    organization: text,
    plan: text,
    version: number,
    digest: text,
    rehearsal: flag,
    files: asIs,
    loaded: asIs,
    appliedBy: text,
    appliedAt: text,
  },
  { ...asWritten, collection: 'planVersions' },
)
  .index({ organization: 1, plan: 1, version: 1 }, { unique: true })
  .index({ organization: 1, plan: 1, digest: 1 }, { unique: true });
