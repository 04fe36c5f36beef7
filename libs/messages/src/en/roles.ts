import type { Mirror } from '../mirror.js';
import type { roles as vi } from '../vi/roles.js';

export const roles: Mirror<typeof vi> = {
  SELF: 'themselves',
  SYSTEM: 'the system',
};
