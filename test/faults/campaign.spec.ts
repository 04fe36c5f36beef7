import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connectTemporal } from '@nenep/temporal/client';
import { cuts, kills, pauses } from './harness/faults.js';
import type { Random } from './harness/random.js';
import type { FaultReport } from './harness/report.js';
import { NOTHING_WRONG, runCampaign } from './harness/run-campaign.js';
import type { SignOffs } from './harness/sign-offs.js';
import { startVictim, type Victim } from './harness/victim.js';

const PAUSES = 2;
const CUTS = 3;

describe('each part killed, some paused and some cut off, while people sign off', () => {
  let victim: Victim;
  let report: FaultReport;
  let signOffs: SignOffs;
  beforeAll(async () => {
    victim = await startVictim('campaign');
    ({ report, signOffs } = await runCampaign('faults-sample', victim, sample));
  }, 600_000);
  afterAll(() => victim.stop());

  it('loses, doubles, forks and disorders nothing that anybody was told', () => {
    expect(report.verdict).toEqual(NOTHING_WRONG);
  });

  it('killed every part, and all at once', () => {
    const killed = report.faults.filter(({ kind }) => kind.startsWith('kill'));
    expect(killed).toHaveLength(kills().length);
  });

  it('went on in new runs of its workflows meanwhile, which remember what was decided', async () => {
    const client = connectTemporal({
      address: victim.engines.temporal.address,
      namespace: 'default',
    });
    const [cycle = ''] = signOffs.cycles;
    const { raw, runId } = await client.workflow.getHandle(cycle).describe();
    expect(raw.workflowExecutionInfo?.firstRunId).not.toBe(runId);
    await client.connection.close();
  });
});

function sample(random: Random) {
  const chosen = [
    ...kills(),
    ...random.shuffled(pauses()).slice(0, PAUSES),
    ...random.shuffled(cuts()).slice(0, CUTS),
  ];
  return random.shuffled(chosen).map((make) => make(random));
}
