import {
  APPLY_ORGANIZATION_UPDATE,
  APPROVE_CHANGE_UPDATE,
  CHANGE_ORGANIZATION_UPDATE,
  type KeepOrganizationInput,
  ORGANIZATION_TAKEN_SIGNAL,
  type OrganizationAnswer,
  type OrganizationApplied,
  type OrganizationApproval,
  type OrganizationDecision,
  type OrganizationKeeperInput,
  type OrganizationNews,
  type OrganizationTaken,
  type OrganizationVersion,
  RECORDED_QUERY,
  TELLING_QUERY,
} from '@nenep/contracts';
import {
  condition,
  continueAsNew,
  defineQuery,
  defineSignal,
  defineUpdate,
  proxyActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { type OrganizationCarried, OrganizationKeeper } from './steps/organization-keeper.js';
import { RunLimit } from './steps/run-limit.js';
import { beginTelling, tellStreams } from './steps/tell-streams.js';

const applyVersion = defineUpdate<OrganizationApplied, [OrganizationVersion]>(
  APPLY_ORGANIZATION_UPDATE,
);
const changeOrganization = defineUpdate<OrganizationAnswer, [OrganizationDecision]>(
  CHANGE_ORGANIZATION_UPDATE,
);
const approveChange = defineUpdate<OrganizationAnswer, [OrganizationApproval]>(
  APPROVE_CHANGE_UPDATE,
);
const taken = defineSignal<[OrganizationTaken]>(ORGANIZATION_TAKEN_SIGNAL);
const recorded = defineQuery<number>(RECORDED_QUERY);
const telling = defineQuery<number>(TELLING_QUERY);

const { keepOrganization } = proxyActivities<{
  keepOrganization(input: KeepOrganizationInput): Promise<void>;
}>({
  startToCloseTimeout: '30s',
  retry: { initialInterval: '200ms', maximumInterval: '10s' },
});

/**
 * Keeps what belongs to no single plan of an organization: who works where and holds what over
 * time. Takes decisions that change it, and tells every open stream what holds from a day on
 * (law 5). It has no end.
 */
export async function organizationKeeper(
  input: OrganizationKeeperInput,
  carried?: OrganizationCarried,
): Promise<never> {
  const keeper = new OrganizationKeeper(workflowInfo().workflowId, input, carried);
  const limit = new RunLimit(() =>
    continueAsNew<typeof organizationKeeper>(keeper.input(), keeper.carry()),
  );
  const counted = <I, O>(take: (given: I) => O) => {
    return (given: I): O => {
      limit.countUpdate();
      return take(given);
    };
  };
  setHandler(
    applyVersion,
    counted((version) => keeper.apply(version)),
  );
  setHandler(
    changeOrganization,
    counted((decision) => keeper.change(decision)),
  );
  setHandler(
    approveChange,
    counted((approval) => keeper.approve(approval)),
  );
  setHandler(taken, (told) => keeper.noteTaken(told));
  setHandler(recorded, () => keeper.record.recorded);
  setHandler(telling, () => keeper.toTell);
  return Promise.race([run(keeper, limit), keeper.record.publishForEver()]);
}

async function run(keeper: OrganizationKeeper, limit: RunLimit): Promise<never> {
  keeper.begin();
  for (;;) {
    await limit.continueWhereReached();
    if (keeper.telling) {
      await tellStreams(keeper, keeper.telling, limit);
      continue;
    }
    const news = keeper.nextNews();
    if (news || !keeper.kept) {
      await keep(keeper, news);
      if (news) await beginTelling(keeper, news);
      continue;
    }
    await untilChanged(keeper, limit);
  }
}

/** Whoever resolves people goes by what is kept; so it is kept before anybody is told. */
async function keep(keeper: OrganizationKeeper, news: OrganizationNews | null): Promise<void> {
  const { organization, register, today } = keeper;
  keeper.markKept(news);
  const day = news?.day ?? today;
  await keepOrganization({ organization, revision: keeper.revision, day, register });
}

async function untilChanged(keeper: OrganizationKeeper, limit: RunLimit): Promise<void> {
  const changed = keeper.watch();
  const awake = () => changed() || limit.reached();
  const wake = keeper.wakesAt();
  if (wake) await condition(awake, keeper.clock.until(wake));
  else await condition(awake);
}
