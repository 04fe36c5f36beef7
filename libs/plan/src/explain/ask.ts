import type {
  Instant,
  LocalDate,
  PersonId,
  RollReason,
  Power,
  RoleName,
  TaskKind,
} from '@nenep/contracts';

/** Something that the plan will ask of one person in one step of one period. */
export interface Ask {
  person: PersonId;
  cycle: string;
  period: string;
  step: string;
  kind: TaskKind;
  clause: string;
  /** In what capacity; null where everybody does it for themselves. */
  role: RoleName | null;
  /** The others who hold the role as well. */
  others: PersonId[];
  /** How many of them it takes: one, all, or as many as the plan's quorum and majority say. */
  needed: 'ONE' | 'ALL' | 'QUORUM';
  /** Whom it is about, unit by unit; empty where it is about the whole cycle. */
  about: { unit: string; people: PersonId[] }[];
  /** The day from which it can be done; null where it waits for the step before. */
  from: LocalDate | null;
  /** The date that the rule names; null where it counts from an act. */
  nominal: LocalDate | null;
  due: LocalDate;
  dueAt: Instant;
  /** Why `due` is not `nominal`. */
  rolled: RollReason[];
  /** Where it counts from an act, that act, supposed to be done on its last day. */
  counted: { after: string; workingDays: number } | null;
  reminders: Instant[];
}

/** Whom late work climbs to: asked of nobody as long as all is done in time. */
export interface StandBy {
  person: PersonId;
  cycle: string;
  period: string;
  step: string;
  role: RoleName;
  may: Power[];
  /** When it climbs to them if the step is then not done. */
  at: Instant;
  /** The units whose late work it is; empty where it is the whole cycle's. */
  units: string[];
}

/** One period of a cycle: when it opens, for how many, and every date that was rolled. */
export interface PeriodAhead {
  cycle: string;
  period: string;
  clause: string;
  opens: LocalDate;
  opensAt: Instant;
  people: number;
  units: number;
  rolled: RolledDate[];
}

export interface RolledDate {
  step: string;
  nominal: LocalDate;
  due: LocalDate;
  reasons: RollReason[];
}

/** What a plan will ask of whom, if everybody does their part on the last day. In order of time. */
export interface YearAhead {
  periods: PeriodAhead[];
  asks: Ask[];
  standBys: StandBy[];
}
