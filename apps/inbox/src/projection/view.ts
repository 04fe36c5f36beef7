import type { FactOf, FactType, SealedFact, TaskKey } from '@nenep/contracts';
import type { InboxCycle, InboxOrganization, InboxPlan, InboxTask } from '@nenep/store';

/** What the inbox shows of one stream before a fact. */
export interface View {
  cycle: InboxCycle | null;
  plan: InboxPlan | null;
  organization: InboxOrganization | null;
  tasks: ReadonlyMap<TaskKey, InboxTask>;
}

/** What a fact changes of it: whole documents, and none that it leaves as they are. */
export interface Changes {
  cycle?: InboxCycle;
  plan?: InboxPlan;
  organization?: InboxOrganization;
  tasks?: InboxTask[];
}

/** A sealed fact of one type. */
export type Recorded<T extends FactType> = SealedFact & FactOf<T>;

/** What facts of one type change, as a pure function. */
export type Projector<T extends FactType> = (view: View, fact: Recorded<T>) => Changes;
