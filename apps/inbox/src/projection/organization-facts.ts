import type { FactType } from '@nenep/contracts';
import type { InboxChange, InboxOrganization } from '@nenep/store';
import type { Changes, Projector, Recorded, View } from './view.js';

export const organizationApplied: Projector<'organization.applied'> = (_view, fact) => ({
  organization: {
    _id: fact.stream,
    organization: fact.organization,
    bases: [baseOf(fact)],
    changes: [],
    tellings: [],
    sequence: fact.sequence,
  },
});

export const organizationUpdated: Projector<'organization.updated'> = (view, fact) =>
  inOrganization(view, fact, ({ bases, changes }) => ({
    bases: [...bases, baseOf(fact)],
    changes: changes.map((change) =>
      fact.data.contained.includes(change.decision) ? { ...change, contained: true } : change,
    ),
  }));

export const changeRecorded: Projector<'change.recorded'> = (view, fact) => {
  const { digest, commitment, revision, ...said } = fact.data;
  const change: InboxChange = {
    ...said,
    ...(revision !== undefined && { revision }),
    recordedBy: fact.actor,
    recordedAt: fact.occurredAt,
    ...(said.standing !== 'PENDING' && { taken: takenBy(fact) }),
  };
  return inOrganization(view, fact, ({ changes }) => ({ changes: [...changes, change] }));
};

/** What is approved is known from now on, whatever day it names. */
export const changeApproved: Projector<'change.approved'> = (view, fact) =>
  inChange(view, fact, { standing: 'IN_FORCE', judged: judgedBy(fact), taken: takenBy(fact) });

export const changeRejected: Projector<'change.rejected'> = (view, fact) =>
  inChange(view, fact, { standing: 'REJECTED', judged: judgedBy(fact) });

export const changeTold: Projector<'change.told'> = (view, fact) => {
  const { decisions } = fact.data;
  return inOrganization(view, fact, ({ changes, tellings }) => ({
    changes: changes.map((change) =>
      decisions.includes(change.decision) ? { ...change, standing: 'IN_FORCE' } : change,
    ),
    tellings: [...tellings, { ...fact.data, at: fact.occurredAt, taken: [] }],
  }));
};

export const changeTaken: Projector<'change.taken'> = (view, fact) => {
  const { revision, taken: stream, tasks } = fact.data;
  return inOrganization(view, fact, ({ tellings }) => ({
    tellings: tellings.map((telling) =>
      telling.revision === revision
        ? { ...telling, taken: [...telling.taken, { stream, tasks, at: fact.occurredAt }] }
        : telling,
    ),
  }));
};

function baseOf({ plan, planVersion, occurredAt: at }: Recorded<FactType>) {
  return { plan, planVersion, at };
}

function takenBy({ occurredAt: at, sequence }: Recorded<FactType>) {
  return { at, sequence };
}

function judgedBy({
  actor: by,
  occurredAt: at,
  data: { revision },
}: Recorded<'change.approved' | 'change.rejected'>) {
  return { by, at, ...(revision !== undefined && { revision }) };
}

function inChange(
  view: View,
  fact: Recorded<'change.approved' | 'change.rejected'>,
  change: Partial<InboxChange>,
): Changes {
  return inOrganization(view, fact, ({ changes }) => ({
    changes: changes.map((each) =>
      each.decision === fact.data.of ? { ...each, ...change } : each,
    ),
  }));
}

function inOrganization(
  { organization }: View,
  fact: Recorded<FactType>,
  change: (organization: InboxOrganization) => Partial<InboxOrganization>,
): Changes {
  if (!organization) return {};
  return {
    organization: { ...organization, ...change(organization), sequence: fact.sequence },
  };
}
