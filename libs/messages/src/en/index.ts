import type { Mirror } from '../mirror.js';
import type { vi } from '../vi/index.js';
import { roles } from './roles.js';

export const en: Mirror<typeof vi> = { roles };
