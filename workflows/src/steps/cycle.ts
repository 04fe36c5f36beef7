import type {
  Answer,
  CycleSnapshot,
  DecideInput,
  DecideOutput,
  Decision,
  Fact,
  OrganizationNews,
  OrganizationNow,
} from '@nenep/contracts';
import {
  apply,
  changeOrganization,
  currently,
  type CycleState,
  decide,
  initialState,
} from '@nenep/domain';
import { Clock } from './clock.js';
import { DecisionMemory, type Remembered } from './decisions.js';
import { FactRecord, type RecordCarried } from './record.js';

/** What one run of a cycle hands to the next. */
export interface CycleCarried {
  state: CycleState;
  record: RecordCarried;
  taken: Remembered;
  /** The last that it took of the keeper of the organization. */
  heard?: number;
}

/** A cycle as it runs: its pinned snapshot, what has happened, and what it still has to tell. */
export class Cycle {
  readonly clock: Clock;
  readonly record: FactRecord;
  readonly state: CycleState;
  private readonly memory: DecisionMemory;
  private current: CycleSnapshot;
  private heard: number;

  constructor(
    readonly stream: string,
    private readonly pinned: CycleSnapshot,
    clockOffset: number,
    carried?: CycleCarried,
  ) {
    this.clock = new Clock(clockOffset);
    this.record = new FactRecord(stream, carried?.record);
    this.state = carried?.state ?? initialState();
    this.memory = new DecisionMemory(carried?.taken);
    this.current = currently(pinned, this.state);
    this.heard = carried?.heard ?? 0;
  }

  /** What the cycle was opened with, and who judges and holds what by now. */
  get snapshot(): CycleSnapshot {
    return this.current;
  }

  /**
   * Takes what the organization became; returns how many tasks went to others. News that came after
   * newer ones say nothing any more.
   */
  changeOrganization(news: OrganizationNews, now: OrganizationNow): number {
    if (news.revision <= this.heard) return 0;
    this.heard = news.revision;
    const at = this.clock.now();
    const { facts, tasks } = changeOrganization(this.pinned, this.state, news, now, at);
    for (const fact of facts) this.record.add(fact);
    this.current = currently(this.pinned, this.state);
    return tasks;
  }

  /** Makes facts known that are not folded into the state yet. */
  note(facts: readonly Fact[]): void {
    for (const fact of facts) {
      apply(this.state, fact);
      this.record.add(fact);
    }
  }

  /** The door's update, all in one synchronous block: each decision judged and answered by itself. */
  decide({ decisions }: DecideInput): DecideOutput {
    return { answers: decisions.map((decision) => this.answer(decision)) };
  }

  carry(): CycleCarried {
    const { state, heard } = this;
    return { state, record: this.record.carry(), taken: this.memory.taken, heard };
  }

  get taken(): Remembered {
    return this.memory.taken;
  }

  private answer(decision: Decision): Answer {
    const first = this.memory.recall(decision);
    if (first) return first;
    const answer = this.judge(decision);
    this.memory.keep(decision, answer);
    return answer;
  }

  private judge(decision: Decision): Answer {
    const at = this.clock.now();
    const verdict = decide(this.snapshot, this.state, decision, at);
    if ('refused' in verdict) {
      const { refused: code, ...why } = verdict;
      return { outcome: 'refused', decision: decision.decision, code, ...why };
    }
    const [sequence = 0] = verdict.facts.map((fact) => this.record.add(fact, decision.traceparent));
    const { late, next } = verdict;
    return { outcome: 'accepted', decision: decision.decision, sequence, at, late, next };
  }
}
