import { describe, expect, it } from '@jest/globals';
import { countryOf } from './fallback.js';

const datesOf = async (code: string, year: number) =>
  (await countryOf(code))?.projectedDays(year, year).map(({ date }) => date.slice(5));

describe('days off that follow from the rules of a country', () => {
  it('are never official, whatever the year', async () => {
    const days = (await countryOf('VN'))?.projectedDays(2021, 2028) ?? [];
    expect(days.length).toBeGreaterThan(40);
    expect(new Set(days.map(({ status }) => status))).toEqual(new Set(['PROJECTED']));
    expect(new Set(days.map(({ source }) => source))).toEqual(new Set(['date-holidays']));
  });

  it('spread a record of several days, like that of Tết, and leave the weekends out', async () => {
    expect(await datesOf('VN', 2028)).toEqual(
      expect.arrayContaining(['01-25', '01-26', '01-27', '01-28']),
    );
    expect(await datesOf('VN', 2027)).toEqual([
      '01-01',
      '02-05',
      '02-08',
      '02-09',
      '04-16',
      '04-30',
      '09-02',
    ]);
  });

  it('are the public ones only', async () => {
    expect(await datesOf('DE', 2021)).toEqual(['01-01', '04-02', '04-05', '05-13', '05-24']);
    expect(await datesOf('DE-BY', 2021)).toEqual([
      '01-01',
      '01-06',
      '04-02',
      '04-05',
      '05-13',
      '05-24',
      '06-03',
      '11-01',
    ]);
  });

  it('know the substitutes that a rule fixes', async () => {
    const day = (await countryOf('US-NY'))
      ?.projectedDays(2021, 2021)
      .find(({ date }) => date === '2021-07-05');
    expect(day?.kind).toBe('SUBSTITUTE');
  });

  it('begin in the morning where the holiday begins at sunset', async () => {
    // Pesach 2024 begins on the evening of Monday 22 April.
    expect(await datesOf('IL', 2024)).toContain('04-23');
    expect(await datesOf('IL', 2024)).not.toContain('04-22');
  });

  it('come in order, each once, and only of the years asked for', async () => {
    const dates = (await countryOf('US'))?.projectedDays(2021, 2023).map(({ date }) => date) ?? [];
    expect(dates).toEqual([...new Set(dates)].sort());
    expect([dates[0]?.slice(0, 4), dates.at(-1)?.slice(0, 4)]).toEqual(['2021', '2023']);
  });

  it('come with the zone and the weekend of the country', async () => {
    expect(await countryOf('VN')).toMatchObject({ zone: 'Asia/Ho_Chi_Minh', weekend: [6, 7] });
    expect(await countryOf('SA')).toMatchObject({ zone: 'Asia/Riyadh', weekend: [5, 6] });
  });

  it('are none for what is no country', async () => {
    for (const code of ['XX', 'vn', '', 'US-ZZ', 'US-NY-ZZ', 'US-LA-NO-X', 'constructor']) {
      expect(await countryOf(code)).toBeNull();
    }
  });
});
