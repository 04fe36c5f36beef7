import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Fault } from './harness/faults.js';
import type { FaultReport } from './harness/report.js';
import { NOTHING_WRONG, runCampaign } from './harness/run-campaign.js';
import {
  canLimitFiles,
  canMount,
  type Disks,
  limitedFiles,
  scratchDisks,
} from './harness/scratch-disk.js';
import { ENGINES, type EngineName } from '../support/record-place.js';
import { startVictim, type Victim } from './harness/victim.js';

const FULL_MS: [number, number] = [3_000, 6_000];

const mounts = canMount();
const possible = mounts || canLimitFiles();
if (!possible) {
  process.stderr.write('SKIPPED: full disks. It takes root to mount one, or prlimit of Linux.\n');
} else if (!mounts) {
  process.stderr.write('Full disks are played by prlimit: only root may mount a small disk.\n');
}

(possible ? describe : describe.skip)('a disk that is full under each engine in turn', () => {
  let victim: Victim;
  let disks: Disks;
  let report: FaultReport;
  beforeAll(async () => {
    disks = limitedFiles(() => victim.engines);
    victim = await startVictim('disk-full', {
      prepare: async (dataDir) => {
        if (mounts) disks = scratchDisks(dataDir);
      },
    });
    const faults = ENGINES.map((engine) => full(engine, disks));
    ({ report } = await runCampaign('faults-disk', victim, (random) => random.shuffled(faults)));
  }, 600_000);
  afterAll(async () => {
    await victim.stop();
    await disks.remove();
  });

  it('loses nothing that anybody was told, and has told nobody what is not so', () => {
    expect(report.verdict).toEqual(NOTHING_WRONG);
  });

  it('filled every disk', () => {
    expect(report.faults).toHaveLength(ENGINES.length);
  });
});

/** Whoever frees the disk starts the engine again where it does not come back by itself. */
function full(engine: EngineName, disks: Disks): Fault {
  return {
    kind: `disk full ${engine}`,
    lasts: FULL_MS,
    inflict: () => disks.fill(engine),
    end: () => disks.free(engine),
    lastResort: async ({ parts }) => {
      await parts[engine].kill();
      await parts[engine].mend();
    },
  };
}
