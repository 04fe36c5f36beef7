import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Lines } from './lines.js';

const MAY = 'tayninh/2021/monthly-evaluation/2021-05';
const JUNE = 'tayninh/2021/monthly-evaluation/2021-06';
const JULY = 'tayninh/2021/monthly-evaluation/2021-07';

const one = (stream: string, since = 0) => ({ stream, since });

describe('the lines before the door', () => {
  it('are served in the order in which people came', () => {
    const lines = new Lines({ perStream: 10, inAll: 10 });
    const people = [1, 2, 3].map((since) => one(MAY, since));
    for (const person of people) expect(lines.join(person)).toBeUndefined();
    expect(lines.take(MAY, 2)).toEqual(people.slice(0, 2));
    expect(lines.isEmpty(MAY)).toBe(false);
    expect(lines.take(MAY, 2)).toEqual(people.slice(2));
    expect(lines.isEmpty(MAY)).toBe(true);
  });

  it('turn away who comes to a line that is full', () => {
    const lines = new Lines({ perStream: 1, inAll: 10 });
    expect(lines.join(one(MAY))).toBeUndefined();
    const second = one(MAY);
    expect(lines.join(second)).toBe(second);
    expect(lines.join(one(JUNE))).toBeUndefined();
  });

  it('let the last of the longest make room for who comes to a shorter one when all are full', () => {
    const lines = new Lines({ perStream: 10, inAll: 3 });
    const crowd = [one(MAY), one(MAY), one(MAY)];
    for (const person of crowd) lines.join(person);
    expect(lines.join(one(JUNE))).toBe(crowd[2]);
    const late = one(JUNE);
    expect(lines.join(late)).toBe(late);
  });

  it('let those go who have waited too long, and no other', () => {
    const lines = new Lines({ perStream: 10, inAll: 10 });
    const people = [1, 2, 3].map((since) => one(MAY, since));
    for (const person of people) lines.join(person);
    expect(lines.takeBefore(MAY, 2)).toEqual(people.slice(0, 2));
    expect(lines.waiting).toBe(1);
  });

  it('never hold more than they may, lose nobody, and count whom they hold', () => {
    const acts = fc.array(
      fc.oneof(
        fc.record({ join: fc.constantFrom(MAY, JUNE, JULY) }),
        fc.record({ take: fc.constantFrom(MAY, JUNE, JULY), most: fc.integer({ min: 1, max: 4 }) }),
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(acts, (acts) => {
        const lines = new Lines({ perStream: 4, inAll: 6 });
        let joined = 0;
        let left = 0;
        for (const act of acts) {
          if ('take' in act) left += lines.take(act.take, act.most).length;
          else {
            joined += 1;
            if (lines.join(one(act.join))) left += 1;
          }
          expect(lines.waiting).toBe(joined - left);
          expect(lines.waiting).toBeLessThanOrEqual(6);
        }
        for (const stream of [MAY, JUNE, JULY]) {
          const rest = lines.take(stream, 10);
          expect(rest.length).toBeLessThanOrEqual(4);
          left += rest.length;
        }
        expect([lines.waiting, left]).toEqual([0, joined]);
      }),
    );
  });
});
