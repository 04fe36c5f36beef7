import { readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { loadPlan, type PlanFiles } from '@nenep/plan';
import { createContext } from '../context.js';
import { renderSimulation } from './render-simulation.js';
import { SIMULATION } from './simulation.fixture.js';
import { tellingOf } from './words.js';

const TAY_NINH = new URL('../../../../plans/tayninh-2021/', import.meta.url);

function rendered(language: string, simulation = SIMULATION): string {
  const file = (name: string) => {
    return { name, text: readFileSync(new URL(`${name}.yaml`, TAY_NINH), 'utf8') };
  };
  const files: PlanFiles = {
    plan: file('plan'),
    organization: file('organization'),
    calendar: file('calendar'),
  };
  const loaded = loadPlan(files);
  if (!loaded.ok) throw new Error('The plan of Tây Ninh is not valid.');
  const context = createContext({
    args: ['--lang', language],
    env: {},
    folder: '/',
    stdin: new PassThrough(),
    stdout: new PassThrough(),
    stderr: new PassThrough(),
    zone: 'UTC',
  });
  return renderSimulation(tellingOf(context, loaded.plan), simulation);
}

describe('a simulated year as it is shown', () => {
  const text = rendered('vi');

  it('is marked as no real record, at both ends', () => {
    const mark = /^\*\*\* MÔ PHỎNG “Kế hoạch thực hiện .+”: không phải hồ sơ thật;.+ \*\*\*$/;
    const lines = text.split('\n');
    expect(lines[0]).toMatch(mark);
    expect(lines.at(-1)).toMatch(mark);
  });

  it('tells each person’s load, late risks, moved dates, what climbed and what was missed', () => {
    expect(text).toMatch(/Huỳnh Thử Nghiệm +cb-031 +104 +98 +2 +2 +1 +12 +3 +28\/05\/2021 \(9\)/);
    expect(text).toMatch(/Lãnh đạo đơn vị nhận xét.+5 việc quá hạn; 5 việc làm muộn +chưa xong/);
    expect(text).toContain('chuyển sang 07/06/2021 vì 05/06/2021 là ngày nghỉ cuối tuần');
    expect(text).toContain('(5 việc) lên Phó Bí thư: Hồ Ví Dụ');
    expect(text).toContain('Ghi thiếu ở bước Tự đánh giá, kỳ 2021-05: Đỗ Thử Nghiệm');
    expect(text).toContain('Đến cuối vẫn chưa xong bước Công khai kết quả, kỳ 2021-05');
    expect(text).toContain('41.2 giây');
  });

  it('says so where there was nothing of a kind, in English too', () => {
    const calm = rendered('en', { ...SIMULATION, risks: [], escalated: [], missed: [] });
    expect(calm).toContain('Late risks\n  There is nothing.');
    expect(calm).toContain('SIMULATION of “Plan for implementing');
  });
});
