import { GENESIS, sealBatch } from '@nenep/audit';
import type { Fact, FactData, FactEnvelope, FactType, SealedFact, TaskRef } from '@nenep/contracts';

export const MAY = 'tayninh/2021/monthly-evaluation/2021-05';
export const KEEPER = 'tayninh/2021/keeper';

/** A fact of the plan of 2021, of the evaluation of May where nothing else is said. */
export function fact<T extends FactType>(
  type: T,
  data: FactData<T>,
  about: Partial<FactEnvelope> = {},
): Fact {
  return {
    type,
    organization: 'tayninh',
    plan: '2021',
    planVersion: 1,
    cycle: 'monthly-evaluation',
    period: '2021-05',
    clause: 'II.1b',
    actor: 'system',
    occurredAt: '2021-05-19T17:00:00.000Z',
    ...about,
    data,
  } as Fact;
}

/** Numbers and seals facts as the first of their stream. */
export function seal(facts: Fact[], stream = MAY): SealedFact[] {
  return sealBatch(
    stream,
    GENESIS,
    facts.map((it, index) => ({ sequence: index + 1, fact: it })),
  );
}

const SELF_DUE = '2021-05-25T17:00:00.000Z';
export const REVIEW_DUE = '2021-05-28T17:00:00.000Z';

function step(id: string, kind: 'self-evaluation' | 'review' | 'approval', due: string) {
  return {
    step: id,
    kind,
    nominal: due,
    due,
    dueAt: new Date(Date.parse(`${due}T17:00:00.000Z`)).toISOString(),
  };
}

/** Two people of one unit led by `cb-101`; three steps are enough to show what the inbox shows. */
export function opening(): Fact[] {
  return [
    fact('cycle.opened', {
      people: 2,
      units: 1,
      asOf: '2021-05-20',
      snapshot: 'a'.repeat(64),
      steps: [
        step('self', 'self-evaluation', '2021-05-25'),
        step('review', 'review', '2021-05-28'),
        step('approve', 'approval', '2021-06-07'),
      ],
    }),
    fact(
      'tasks.opened',
      {
        kind: 'self-evaluation',
        dueAt: SELF_DUE,
        because: 'OPENING',
        tasks: ['cb-102', 'cb-103'].map((person) => ref(`self.${person}`, person, [person])),
      },
      { step: 'self', unit: 'propaganda' },
    ),
  ];
}

export function ref(task: string, subject: string, assignees: string[], version = 1): TaskRef {
  return { task, version, unit: 'propaganda', subject, assignees };
}

export function reviewOpened(subject: string, version = 1): Fact {
  return fact(
    'tasks.opened',
    {
      kind: 'review',
      dueAt: REVIEW_DUE,
      because: version === 1 ? 'READY' : 'RETURNED',
      tasks: [ref(`review.${subject}`, subject, ['cb-101'], version)],
    },
    { step: 'review', unit: 'propaganda', occurredAt: '2021-05-24T02:00:00.000Z' },
  );
}

export function decided(
  task: string,
  actor: string,
  more: Partial<FactData<'task.decided'>> = {},
  occurredAt = '2021-05-24T02:00:00.000Z',
): Fact {
  const [stepId = '', subject = ''] = task.split('.');
  return fact(
    'task.decided',
    {
      decision: `decision-${stepId}-${subject}`,
      digest: 'b'.repeat(64),
      kind: stepId === 'self' ? 'self-evaluation' : 'review',
      version: 1,
      verb: stepId === 'self' ? 'submit' : 'review',
      late: false,
      subject,
      revision: `${MAY}#decision-${stepId}-${subject}`,
      ...more,
    },
    {
      step: stepId,
      unit: 'propaganda',
      task,
      actor,
      actingAs: { role: stepId === 'self' ? 'SELF' : 'UNIT_HEAD' },
      occurredAt,
    },
  );
}
