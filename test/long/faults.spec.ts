import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cuts, kills, pauses, silentCuts } from '../faults/harness/faults.js';
import type { Random } from '../faults/harness/random.js';
import type { FaultReport } from '../faults/harness/report.js';
import { NOTHING_WRONG, runCampaign } from '../faults/harness/run-campaign.js';
import { startVictim, type Victim } from '../faults/harness/victim.js';

const KILLS = Number(process.env['NENEP_KILLS'] ?? 300);
/** For so many kills there is one pause and one cut. */
const KILLS_TO_ONE_OTHER = 15;

describe(`the product, killed ${KILLS} times while people sign off`, () => {
  let victim: Victim;
  let report: FaultReport;
  beforeAll(async () => {
    victim = await startVictim('long-faults');
    ({ report } = await runCampaign('faults', victim, many));
  }, 5 * 3_600_000);
  afterAll(() => victim.stop());

  it('was killed as often as that', () => {
    expect(report.kills).toBeGreaterThanOrEqual(KILLS);
  });

  it('loses, doubles, forks and disorders nothing that anybody was told', () => {
    expect(report.verdict).toEqual(NOTHING_WRONG);
  });
});

/** Each kind as often as the others, in an order that nobody chose. */
function many(random: Random) {
  const others = Math.ceil(KILLS / KILLS_TO_ONE_OTHER);
  const chosen = [
    ...take(kills(), KILLS),
    ...take(pauses(), others),
    ...take([...silentCuts(), ...cuts()], others),
  ];
  return random.shuffled(chosen).map((make) => make(random));
}

function take<T>(kinds: readonly T[], count: number): T[] {
  return Array.from({ length: count }, (_, index) => kinds[index % kinds.length] as T);
}
