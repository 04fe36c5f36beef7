import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { describeProblem, loadPlan } from './index.js';
import type { DocumentName } from './problems.js';
import { tayninhFiles } from './tayninh.fixture.js';

/** A file that takes longer to be answered would hold up whoever waits for the same process. */
const PATIENCE_MS = 20_000;
const settings = { numRuns: 25 };

const anyDocument = fc.constantFrom<DocumentName>('plan', 'organization', 'calendar');

/** The checker's answer to the files of Tây Ninh with another text for one of them. */
function answered(document: DocumentName, text: string): void {
  const begun = performance.now();
  const result = loadPlan(tayninhFiles(document, () => text));
  const problems = result.ok ? result.warnings : result.problems;
  expect(performance.now() - begun).toBeLessThan(PATIENCE_MS);
  expect(result.ok || problems.length > 0).toBe(true);
  for (const problem of problems) {
    expect(problem.line).toBeGreaterThanOrEqual(1);
    expect(problem.column).toBeGreaterThanOrEqual(1);
    const { message, remedy } = describeProblem(problem, 'vi');
    expect(`${message}${remedy}`.length).toBeGreaterThan(10);
  }
}

function original(document: DocumentName): string {
  return tayninhFiles()[document].text;
}

/** Puts `word` in the place of the value on one of the lines that have one. */
function withValue(text: string, at: number, word: string): string {
  const lines = text.split('\n');
  const valued = lines.flatMap((line, index) => (/: \S/.test(line) ? [index] : []));
  const line = valued[at % valued.length] ?? 0;
  lines[line] = (lines[line] ?? '').replace(/: \S.*$/, () => `: ${word}`);
  return lines.join('\n');
}

/** Takes a stretch of the text out, doubles it, or puts it elsewhere. */
function moved(text: string, from: number, length: number, to: number, how: string): string {
  const start = from % text.length;
  const piece = text.slice(start, start + length);
  const rest = how === 'doubled' ? text : text.slice(0, start) + text.slice(start + length);
  const place = to % (rest.length + 1);
  return how === 'left out' ? rest : rest.slice(0, place) + piece + rest.slice(place);
}

const NUMBERS = fc.constantFrom(
  '1e400',
  '-1e400',
  '.inf',
  '-.inf',
  '.nan',
  '9007199254740993',
  `1${'0'.repeat(400)}`,
  '0x7fffffffffffffffffff',
  '0o777',
  '-0',
  '1_000',
  '2021-04-28T00:00:00Z',
  '12:30:45',
);
const ODD = fc.constantFrom(
  '"\\0"',
  '"\\uD800"',
  '"\\uDC00\\uD800"',
  '\uD800',
  '\uFEFF',
  '"\\u202Eabc"',
  `e${'\u0301'.repeat(2_000)}`,
  '"\\U0001F468\\u200D\\U0001F469"',
  '\u2028',
  '\u0085',
  '__proto__',
  'constructor',
  '{ __proto__: { vi: a } }',
  '{ constructor: 1, toString: 2 }',
  '[[], { toString: 1 }]',
  '!!binary aGVsbG8=',
  '!!set { a, b }',
  '!<tag:x> y',
  '{ <<: *x }',
  '|+\n\n\n',
  '? a',
  '[,]',
);

describe('the checker neither throws nor hangs', () => {
  it('on bytes of any kind, read as the text they are not', () => {
    const bytes = fc.uint8Array({ maxLength: 400 });
    fc.assert(
      fc.property(anyDocument, bytes, (document, read) =>
        answered(document, new TextDecoder().decode(read)),
      ),
      settings,
    );
  });

  it('on a file of which a stretch is left out, doubled or stands elsewhere', () => {
    const how = fc.constantFrom('left out', 'doubled', 'elsewhere');
    const place = fc.nat(20_000);
    fc.assert(
      fc.property(anyDocument, place, fc.nat(400), place, how, (document, from, length, to, kind) =>
        answered(document, moved(original(document), from, length, to, kind)),
      ),
      settings,
    );
  });

  it('on numbers that no plan has, in the place of any value', () => {
    fc.assert(
      fc.property(anyDocument, fc.nat(2_000), NUMBERS, (document, at, number) =>
        answered(document, withValue(original(document), at, number)),
      ),
      settings,
    );
  });

  it('on odd characters, names and tags, in the place of any value', () => {
    fc.assert(
      fc.property(anyDocument, fc.nat(2_000), ODD, (document, at, word) =>
        answered(document, withValue(original(document), at, word)),
      ),
      settings,
    );
  });

  it('on values nested however deep, in lists, in groups, by indentation', () => {
    const nested = fc
      .tuple(fc.integer({ min: 1, max: 4_000 }), fc.constantFrom('[', '{ a: ', '- '), fc.boolean())
      .map(([depth, opens, closed]) => {
        const ends: Record<string, string> = { '[': ']', '{ a: ': '}', '- ': '' };
        return opens.repeat(depth) + '1' + (closed ? (ends[opens] ?? '').repeat(depth) : '');
      });
    fc.assert(
      fc.property(anyDocument, fc.nat(2_000), nested, (document, at, value) =>
        answered(document, withValue(original(document), at, value)),
      ),
      settings,
    );
  });

  it('on aliases that repeat each other, however many and however wide', () => {
    const laughs = fc
      .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 12 }))
      .map(([levels, width]) => {
        const line = (level: number) => {
          const repeated = level === 0 ? 'x' : `*a${level - 1}`;
          return `a${level}: &a${level} [${Array(width).fill(repeated).join(', ')}]`;
        };
        return Array.from({ length: levels }, (_, level) => line(level)).join('\n');
      });
    fc.assert(
      fc.property(anyDocument, laughs, (document, text) =>
        answered(document, `${original(document)}\n${text}\n`),
      ),
      settings,
    );
    const names = Array.from({ length: 3_000 }, (_, index) => `b${index}: *b${index}`);
    answered('plan', names.join('\n'));
  });

  it('on a calendar that is never worked, and one of every year there can be', () => {
    const day = (index: number) =>
      new Date(Date.UTC(2021, 0, 1 + index)).toISOString().slice(0, 10);
    const off = Array.from({ length: 900 }, (_, index) => {
      return `  - { date: ${day(index)}, kind: HOLIDAY, name: Nghỉ, status: OFFICIAL }`;
    });
    const head = 'format: nenep/calendar/v1\nzone: Asia/Ho_Chi_Minh\nweekend: [6, 7]\n';
    const never = `${head}firstYear: 2021\nlastYear: 2023\ndays:\n${off.join('\n')}\n`;
    answered('calendar', never);
    const result = loadPlan(tayninhFiles('calendar', () => never));
    expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual(['no-working-day']);
    answered('calendar', `${head}firstYear: 1970\nlastYear: 2199\ndays: []\n`);
  });
});
