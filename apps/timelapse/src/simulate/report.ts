import type { Fact, FactOf, FactType, Instant } from '@nenep/contracts';
import type { LoadedPlan, RolledDate } from '@nenep/plan';
import { loads, type PersonLoad } from './loads.js';
import { lateRisks, type LateRisk } from './risks.js';

/** What became of a plan's year in a simulation. It never was, and is marked so. */
export interface SimulationReport {
  simulated: true;
  organization: string;
  plan: string;
  zone: string;
  /** The time that the simulation lived through. */
  from: Instant;
  to: Instant;
  facts: number;
  periods: { opened: number; closed: number; missed: number };
  decisions: number;
  load: PersonLoad[];
  risks: LateRisk[];
  rolled: (RolledDate & { cycle: string; period: string })[];
  escalated: Escalated[];
  missed: Missed[];
}

/** Late work that climbed. `holders` is empty where nobody held the role and it was passed over. */
export interface Escalated {
  cycle: string;
  period: string;
  step: string;
  unit: string | null;
  role: string;
  holders: string[];
  at: Instant;
  open: number;
}

/** What was not done: a period never opened, work declared missing, work nobody had done in the end. */
export type Missed =
  | { kind: 'PERIOD'; cycle: string; period: string; reason: string }
  | { kind: 'GAP' | 'NEVER_DONE'; cycle: string; period: string; step: string; people: string[] };

/** Puts the report together from all that was recorded, in the order of the record. */
export function simulationReport(
  { plan, organization, calendar }: LoadedPlan,
  facts: readonly Fact[],
  { from, to }: { from: Instant; to: Instant },
): SimulationReport {
  const of = <T extends FactType>(type: T) =>
    facts.filter((fact): fact is FactOf<T> & Fact => fact.type === type);
  return {
    simulated: true,
    organization: organization.id,
    plan: plan.id,
    zone: calendar.zone,
    from,
    to,
    facts: facts.length,
    periods: {
      opened: of('period.opened').length,
      closed: of('cycle.closed').length,
      missed: of('period.missed').length,
    },
    decisions: of('task.decided').length,
    load: loads(calendar, facts),
    risks: lateRisks(facts),
    rolled: of('date.rolled').map(({ cycle = '', period = '', step = '', data }) => {
      return { cycle, period, step, ...data };
    }),
    escalated: facts.flatMap(escalated),
    missed: [
      ...of('period.missed').map(({ data }): Missed => {
        const { cycle, period, reason } = data;
        return { kind: 'PERIOD', cycle, period, reason };
      }),
      ...of('gap.declared').map((fact) => undone('GAP', fact, fact.data.tasks)),
      ...neverDone(facts),
    ],
  };
}

function escalated(fact: Fact): Escalated[] {
  const { cycle = '', period = '', step = '', unit = null, occurredAt: at } = fact;
  const about = { cycle, period, step, unit, at };
  if (fact.type === 'rung.skipped') {
    return [{ ...about, role: fact.data.role, holders: [], open: 0 }];
  }
  if (fact.type !== 'step.escalated') return [];
  const { role, holders, open } = fact.data;
  return [{ ...about, role, holders, open }];
}

function neverDone(facts: readonly Fact[]): Missed[] {
  const open = new Map<string, { fact: Fact; tasks: string[] }>();
  const keyOf = ({ cycle, period, step }: Fact) => [cycle, period, step].join(' ');
  for (const fact of facts) {
    const entry = open.get(keyOf(fact)) ?? { fact, tasks: [] };
    if (fact.type === 'tasks.opened') {
      entry.tasks.push(...fact.data.tasks.map(({ task }) => task));
      open.set(keyOf(fact), entry);
    }
    if (fact.type === 'task.decided') {
      entry.tasks = entry.tasks.filter((task) => task !== fact.task);
    }
    if (fact.type === 'gap.declared') {
      entry.tasks = entry.tasks.filter((task) => !fact.data.tasks.includes(task));
    }
  }
  return [...open.values()]
    .filter(({ tasks }) => tasks.length > 0)
    .map(({ fact, tasks }) => undone('NEVER_DONE', fact, tasks));
}

/** A task's key ends with whom it is about, where it is about somebody: `self.cb-012`. */
function undone(
  kind: 'GAP' | 'NEVER_DONE',
  { cycle = '', period = '', step = '' }: Fact,
  tasks: readonly string[],
): Missed {
  const people = tasks.flatMap((task) => task.split('.').slice(1));
  return { kind, cycle, period, step, people };
}
