import { z } from 'zod';
import {
  constant,
  endsAfterItBegins,
  endsBeforeItBegins,
  id,
  line,
  localized,
  role,
  validity,
} from './vocabulary.js';

/** What an account may do beside its own work. */
export const grant = z.enum(['administrator', 'operator', 'inspector']);
export type Grant = z.infer<typeof grant>;

const person = z.strictObject({
  /** A pseudonym: it tells nothing, and is all that facts ever say of a person (law 6). */
  id,
  name: line,
  username: id,
  grants: z.array(grant).default([]),
});

const unit = z
  .strictObject({
    id,
    name: localized,
    kind: constant,
    ...validity,
    staff: z.array(
      z.strictObject({ person: id, ...validity }).refine(endsAfterItBegins, endsBeforeItBegins),
    ),
  })
  .refine(endsAfterItBegins, endsBeforeItBegins);

/** Who holds a position; `units` are those that it is held towards. */
const position = z
  .strictObject({ role, person: id, units: z.array(id).optional(), ...validity })
  .refine(endsAfterItBegins, endsBeforeItBegins);

/** Who sits in a body; a body with another membership later is listed once more. */
const body = z
  .strictObject({ role, members: z.array(id).min(1), ...validity })
  .refine(endsAfterItBegins, endsBeforeItBegins);

export const organizationDocument = z.strictObject({
  format: z.literal('nenep/organization/v1'),
  id,
  name: localized,
  /** The people are invented, and are shown as such. */
  fictional: z.boolean().default(false),
  people: z.array(person).min(1),
  units: z.array(unit).min(1),
  positions: z.array(position),
  bodies: z.array(body),
  /** Who approves decisions that change the organization from a day on that has passed. */
  backdated: z.strictObject({ approvedBy: role }).optional(),
});
export type Organization = z.infer<typeof organizationDocument>;
