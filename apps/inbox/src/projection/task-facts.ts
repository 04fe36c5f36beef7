import { type TaskKey, toTaskId } from '@nenep/contracts';
import type { InboxTask } from '@nenep/store';
import { inStep } from './cycle-step.js';
import type { Projector, View } from './view.js';

/** A task is opened, or opened anew: nothing of how it was before remains. */
export const tasksOpened: Projector<'tasks.opened'> = (_view, fact) => ({
  tasks: fact.data.tasks.map((ref) => ({
    _id: toTaskId(fact.stream, ref.task),
    organization: fact.organization,
    stream: fact.stream,
    key: ref.task,
    plan: fact.plan,
    planVersion: fact.planVersion,
    cycle: fact.cycle ?? '',
    period: fact.period ?? '',
    step: fact.step ?? '',
    kind: fact.data.kind,
    clause: fact.clause,
    ...(ref.unit && { unit: ref.unit }),
    ...(ref.subject && { subject: ref.subject }),
    assignees: ref.assignees,
    entitled: ref.assignees,
    version: ref.version,
    state: 'OPEN',
    because: fact.data.because,
    openedAt: fact.occurredAt,
    dueAt: fact.data.dueAt,
    reminders: 0,
    escalations: [],
    sequence: fact.sequence,
  })),
});

export const taskDecided: Projector<'task.decided'> = (view, fact) => ({
  tasks: named(view, [fact.task ?? '']).map((task) => ({
    ...task,
    state: 'DONE',
    decidedBy: fact.actor,
    ...(fact.actingAs && { decidedAs: fact.actingAs }),
    decidedAt: fact.occurredAt,
    verb: fact.data.verb,
    late: fact.data.late,
    ...(fact.data.revision && { revision: fact.data.revision }),
    sequence: fact.sequence,
  })),
});

/** Whoever signed is asked no more, while it still waits for the others. */
export const taskSigned: Projector<'task.signed'> = (view, fact) => ({
  tasks: named(view, [fact.task ?? '']).map((task) => ({
    ...task,
    signedBy: [...(task.signedBy ?? []), fact.actor],
    sequence: fact.sequence,
  })),
});

/** The task is the same, and others have it: whoever had it may act on it no more. */
export const taskRerouted: Projector<'task.rerouted'> = (view, fact) => {
  const { to, takeOver, subject } = fact.data;
  const others = takeOver.map(({ person }) => person).filter((person) => person !== subject);
  return {
    tasks: named(view, [fact.task ?? '']).map((task) => ({
      ...task,
      assignees: to,
      entitled: [...new Set([...to, ...others])],
      sequence: fact.sequence,
    })),
  };
};

/** The time that was given begins anew: what was late is not, until it is again. */
export const deadlineExtended: Projector<'deadline.extended'> = (view, fact) => ({
  tasks: named(view, [fact.task ?? '']).map(({ overdueSince: _, ...task }) => ({
    ...task,
    dueAt: fact.data.to,
    sequence: fact.sequence,
  })),
});

export const taskLetGo: Projector<'task.let-go'> = (view, fact) => ({
  tasks: named(view, [fact.task ?? '']).map((task) => ({
    ...task,
    state: 'GAP',
    sequence: fact.sequence,
  })),
});

export const gapDeclared: Projector<'gap.declared'> = (view, fact) => ({
  tasks: named(view, fact.data.tasks).map((task) => ({
    ...task,
    state: 'GAP',
    sequence: fact.sequence,
  })),
});

/** A reminder concerns what is open in the step and due at the same moment. */
export const stepReminded: Projector<'step.reminded'> = (view, fact) => ({
  tasks: [...view.tasks.values()]
    .filter(
      (task) => task.step === fact.step && task.state === 'OPEN' && task.dueAt === fact.data.dueAt,
    )
    .map((task) => ({
      ...task,
      reminders: task.reminders + 1,
      lastRemindedAt: fact.occurredAt,
      sequence: fact.sequence,
    })),
});

export const stepOverdue: Projector<'step.overdue'> = (view, fact) => ({
  tasks: named(view, fact.data.tasks).map((task) => ({
    ...task,
    overdueSince: fact.occurredAt,
    sequence: fact.sequence,
  })),
});

/** Where the rung may take over, its holders are entitled too; nobody for work about themselves. */
export const stepEscalated: Projector<'step.escalated'> = (view, fact) => {
  const { rung, role, holders, may, tasks } = fact.data;
  const at = fact.occurredAt;
  const takesOver = may.includes('TAKE_OVER') ? holders : [];
  return {
    ...inStep(view, fact, (step) =>
      step.escalatedTo && step.escalatedTo.rung > rung ? {} : { escalatedTo: { rung, role, at } },
    ),
    tasks: named(view, tasks).map((task) => ({
      ...task,
      escalations: [...task.escalations, { rung, role, holders, may, at }],
      entitled: [
        ...new Set([...task.entitled, ...takesOver.filter((person) => person !== task.subject)]),
      ],
      sequence: fact.sequence,
    })),
  };
};

function named(view: View, keys: TaskKey[]): InboxTask[] {
  return keys.flatMap((key) => view.tasks.get(key) ?? []);
}
