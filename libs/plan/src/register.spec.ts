import { describe, expect, it } from '@jest/globals';
import { holdersOn, organizationFrom, registerOf, staffOn } from './index.js';
import { replacing, tayninh } from './tayninh.fixture.js';

const loaded = tayninh();
const { organization } = loaded;
const register = registerOf(loaded);

describe('the organization as its keeper holds it', () => {
  it.each(['2021-05-20', '2021-08-31', '2021-09-01'])(
    'says of %s what the file says: who works where, and who holds what towards which unit',
    (day) => {
      const held = organizationFrom(organization, register, day);
      const answers = (of: typeof organization) => ({
        staff: of.units.map((unit) => [unit.id, unit.name, staffOn(unit, day)]),
        holders: Object.keys(loaded.plan.roles).map((role) => [
          holdersOn(of, role, day),
          of.units.map(({ id }) => holdersOn(of, role, day, id)),
        ]),
      });
      expect(answers(held)).toEqual(answers(organization));
    },
  );

  it('calls a unit as it was called on the day, whoever else works there now', () => {
    const renamed = {
      ...register,
      units: register.units.map((unit) =>
        unit.unit === 'van-phong'
          ? {
              ...unit,
              names: [
                { vi: 'Văn phòng', en: 'Office', to: '2021-08-29' },
                { vi: 'Văn phòng mới', en: 'New Office', from: '2021-08-30' },
              ],
            }
          : unit,
      ),
    };
    const nameOn = (day: string) =>
      organizationFrom(organization, renamed, day).units.find(({ id }) => id === 'van-phong')?.name;
    expect(nameOn('2021-08-29')).toEqual({ vi: 'Văn phòng', en: 'Office' });
    expect(nameOn('2021-08-30')).toEqual({ vi: 'Văn phòng mới', en: 'New Office' });
  });

  it('knows from the file how long a unit is, and who approves what takes effect backwards', () => {
    expect(register.backdatedBy).toBe('STANDING_SECRETARIAT');
    const until = replacing('kind: OFFICE\n', 'kind: OFFICE\n    to: 2021-12-30\n');
    const office = registerOf(tayninh('organization', until)).units.at(-1);
    expect(office).toMatchObject({ unit: 'van-phong', to: '2021-12-30' });
  });
});
