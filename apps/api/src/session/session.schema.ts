import { instant, roleName, slug } from '@nenep/contracts';
import { GRANTS } from '@nenep/store';
import { z } from 'zod';
import { person, worldMark } from '../http/common.schema.js';

export const credentials = z
  .strictObject({
    username: z.string().trim().toLowerCase().min(1).max(200),
    password: z.string().min(1).max(1_000),
  })
  .meta({ id: 'Credentials' });
export type GivenCredentials = z.infer<typeof credentials>;

/** Longer is better; nothing else is asked of a password. */
export const newPassword = z
  .strictObject({ password: z.string().min(12).max(1_000) })
  .meta({ id: 'NewPassword' });

export const me = z
  .object({
    username: z.string(),
    person: person.nullable(),
    organization: z
      .object({ id: slug, name: z.string(), rehearsal: z.boolean() })
      .nullable()
      .meta({ description: 'Null for an account of the installation itself.' }),
    grants: z.array(z.enum(GRANTS)),
    positions: z.array(
      z.object({
        role: roleName,
        name: z.string(),
        units: z.array(slug).meta({ description: 'Towards which units it is held.' }),
      }),
    ),
    world: worldMark,
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof me>;

export const bearerToken = z
  .object({ token: z.string(), expiresAt: instant })
  .meta({ id: 'BearerToken' });
