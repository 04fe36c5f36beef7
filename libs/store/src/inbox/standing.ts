import type { TaskKind } from '@nenep/contracts';
import { ALARM_KINDS, type AlarmKind } from '../integrity/alarm.schema.js';
import type { Store } from '../store.js';

/** The open tasks of one kind, of rehearsals or of real plans. */
export interface OpenTasks {
  kind: TaskKind;
  rehearsal: boolean;
  open: number;
  overdue: number;
  escalated: number;
  /** Since when the longest overdue of them is; absent where none is. */
  overdueSince?: string;
}

/** What waits for people and what is wrong with the record, counted over all organizations. */
export interface Standing {
  tasks: OpenTasks[];
  cycles: { rehearsal: boolean; open: number }[];
  /** How many alarms are kept, by kind; each kind is named. */
  alarms: Record<AlarmKind, number>;
}

interface Counted {
  _id: { organization: string; kind: TaskKind };
  open: number;
  overdue: number;
  escalated: number;
  overdueSince: string | null;
}

/** Counts what is open and late as the inbox shows it, and the alarms. */
export async function standing(store: Store): Promise<Standing> {
  const [rehearsing, tasks, cycles, alarms] = await Promise.all([
    store.models.inboxPlans.distinct('organization', { rehearsal: true }),
    store.models.inboxTasks.aggregate<Counted>(openTasks),
    store.models.inboxCycles.aggregate<{ _id: string; open: number }>([
      { $match: { state: 'OPEN', partOf: { $exists: false } } },
      { $group: { _id: '$organization', open: { $sum: 1 } } },
    ]),
    store.models.integrity.aggregate<{ _id: AlarmKind; count: number }>([
      { $group: { _id: '$kind', count: { $sum: 1 } } },
    ]),
  ]);
  const isRehearsal = (organization: string) => rehearsing.includes(organization);
  const cyclesOf = (rehearsal: boolean) =>
    sum(cycles.filter(({ _id }) => isRehearsal(_id) === rehearsal).map(({ open }) => open));
  const raised = new Map(alarms.map(({ _id, count }) => [_id, count]));
  return {
    tasks: tasksByKind(tasks, isRehearsal),
    cycles: [false, true].map((rehearsal) => ({ rehearsal, open: cyclesOf(rehearsal) })),
    alarms: Object.fromEntries(
      ALARM_KINDS.map((kind) => [kind, raised.get(kind) ?? 0]),
    ) as Standing['alarms'],
  };
}

const openTasks = [
  { $match: { state: 'OPEN' } },
  {
    $group: {
      _id: { organization: '$organization', kind: '$kind' },
      open: { $sum: 1 },
      overdue: { $sum: { $cond: [{ $gt: ['$overdueSince', null] }, 1, 0] } },
      escalated: { $sum: { $cond: [{ $gt: [{ $size: '$escalations' }, 0] }, 1, 0] } },
      overdueSince: { $min: '$overdueSince' },
    },
  },
];

/** Organizations are summed up: how many there are must not be how many time series there are. */
function tasksByKind(
  counted: Counted[],
  isRehearsal: (organization: string) => boolean,
): OpenTasks[] {
  const sums = new Map<string, OpenTasks>();
  for (const { _id, open, overdue, escalated, overdueSince } of counted) {
    const rehearsal = isRehearsal(_id.organization);
    const key = `${_id.kind} ${rehearsal}`;
    const before = sums.get(key);
    const since = [before?.overdueSince, overdueSince].filter((at) => typeof at === 'string');
    const [first] = since.sort();
    sums.set(key, {
      kind: _id.kind,
      rehearsal,
      open: open + (before?.open ?? 0),
      overdue: overdue + (before?.overdue ?? 0),
      escalated: escalated + (before?.escalated ?? 0),
      ...(first !== undefined && { overdueSince: first }),
    });
  }
  return [...sums.values()];
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
