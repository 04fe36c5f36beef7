import type { Mirror } from '../mirror.js';
import type { periods as vi } from '../vi/periods.js';

export const periods: Mirror<typeof vi> = {
  backfill: {
    OPENING: 'Period {{period}}: is being opened.',
    OPENED_BEFORE: 'Period {{period}}: was opened before; a period opens only once.',
    DUE: 'Period {{period}}: is due, and opens by itself.',
    TO_COME: 'Period {{period}}: its day is still to come; it will open by itself.',
    NOT_IN_PLAN: 'Period {{period}}: the version in force has no such period.',
  },
  explained: {
    TO_COME: 'Its day is still to come.',
    DUE: 'It is due and not open yet.',
    PAUSED: 'It is due, and not open because the plan is paused.',
    NOT_HELD: 'The plan does not hold this period: {{reason}} ({{reference}}).',
    MERGED: 'The plan holds this period together with {{period}}: {{reason}} ({{reference}}).',
    onTime: 'Opened on its day.',
    ON_REQUEST: 'Opened on request, {{late}} late.',
    WHILE_PAUSED: 'Opened {{late}} late because the plan was paused.',
    NOT_RUNNING: 'Opened {{late}} late: on its day nothing ran, or it was not yet known.',
    REHEARSAL: 'Opened as the rehearsal began.',
    replanned: '{{text}} Its dates count anew from the opening.',
    notInPlan: '{{text}} The version in force has it no more; the cycle keeps its own version.',
  },
  late: { days: '{{days}} days {{hours}} hours', hours: '{{hours}} hours' },
};
