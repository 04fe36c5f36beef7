import type { Mirror } from '../mirror.js';
import type { vi } from '../vi/index.js';
import { calendar } from './calendar.js';
import { cliHelp } from './cli-help.js';
import { cli } from './cli.js';
import { coverage } from './coverage.js';
import { facts } from './facts.js';
import { health } from './health.js';
import { organization } from './organization.js';
import { planFields } from './plan-fields.js';
import { periods } from './periods.js';
import { plan } from './plan.js';
import { problems } from './problems.js';
import { roles } from './roles.js';
import { tasks } from './tasks.js';
import { unsupported } from './unsupported.js';
import { year } from './year.js';

export const en: Mirror<typeof vi> = {
  calendar,
  cli,
  cliHelp,
  coverage,
  facts,
  health,
  organization,
  periods,
  plan,
  planFields,
  problems,
  roles,
  tasks,
  unsupported,
  year,
};
