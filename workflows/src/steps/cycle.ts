import type {
  Answer,
  CycleSnapshot,
  DecideInput,
  DecideOutput,
  Decision,
  Fact,
} from '@nenep/contracts';
import { apply, type CycleState, decide, initialState } from '@nenep/domain';
import { Clock } from './clock.js';
import { DecisionMemory, type Remembered } from './decisions.js';
import { FactRecord, type RecordCarried } from './record.js';

/** What one run of a cycle hands to the next. */
export interface CycleCarried {
  state: CycleState;
  record: RecordCarried;
  taken: Remembered;
}

/** A cycle as it runs: its pinned snapshot, what has happened, and what it still has to tell. */
export class Cycle {
  readonly clock: Clock;
  readonly record: FactRecord;
  readonly state: CycleState;
  private readonly memory: DecisionMemory;

  constructor(
    readonly stream: string,
    readonly snapshot: CycleSnapshot,
    clockOffset: number,
    carried?: CycleCarried,
  ) {
    this.clock = new Clock(clockOffset);
    this.record = new FactRecord(stream, carried?.record);
    this.state = carried?.state ?? initialState();
    this.memory = new DecisionMemory(carried?.taken);
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
    return { state: this.state, record: this.record.carry(), taken: this.memory.taken };
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
