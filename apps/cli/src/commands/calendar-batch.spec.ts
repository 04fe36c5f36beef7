import { Readable, Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { describe, expect, it } from '@jest/globals';
import { run } from '../program.js';
import { runLine } from '../run-line.fixture.js';

type Answer = Record<string, unknown>;

async function batch(lines: unknown[], args: string[] = []) {
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
  const ran = await runLine(['calendar', 'batch', ...args], { stdin: `${text.join('\n')}\n` });
  const answers = ran.stdout.split('\n').filter(Boolean);
  return { ...ran, answers: answers.map((line) => JSON.parse(line) as Answer) };
}

/** Runs a batch whose questions and reader are given, and counts what was read and written. */
function stream(questions: Iterable<string>, stdout: Writable) {
  return run({
    args: ['calendar', 'batch'],
    env: {},
    folder: '/',
    stdin: Readable.from(questions, { objectMode: false }),
    stdout,
    stderr: new Writable({ write: (_chunk, _encoding, done) => done() }),
    zone: 'Asia/Ho_Chi_Minh',
  });
}

describe('nenep calendar batch', () => {
  it('answers each question by a line, in order, with date, reason and status', async () => {
    const { answers, code } = await batch([
      { op: 'roll', date: '2021-06-20', direction: 'backward' },
      { op: 'add', date: '2021-04-28', days: 3 },
      { op: 'between', from: '2021-04-28', to: '2021-05-05' },
      { op: 'day', date: '2021-05-03' },
    ]);
    expect(code).toBe(0);
    expect(answers).toMatchObject([
      { op: 'roll', date: '2021-06-18', reason: expect.stringContaining('Chủ nhật') },
      { op: 'add', date: '2021-05-05', days: 3, reason: expect.stringContaining('30/04/2021') },
      { op: 'between', date: '2021-05-05', days: 3, calendarDays: 7 },
      { op: 'day', date: '2021-05-03', working: false, kind: 'SUBSTITUTE' },
    ]);
    expect(answers.map(({ status }) => status)).toEqual(Array(4).fill('OFFICIAL'));
  });

  it('gives the question’s id back, also with an error', async () => {
    const { answers } = await batch([
      { id: 7, op: 'day', date: '2021-05-03' },
      { id: 'k', op: 'day', date: '2021-05-33' },
    ]);
    expect(answers.map(({ id }) => id)).toEqual([7, 'k']);
  });

  it('answers a line that is wrong by what is wrong at which place, and goes on', async () => {
    const { answers, code, stderr } = await batch(
      [
        '{"op":"roll","date":"2021-02-30"}',
        '{"op":"roll","dat":"2021-02-03"}',
        '{"op":"add","date":"2021-04-28","days":1.5}',
        '{"op":"add","date":"2021-04-28","days":3,"weeks":1}',
        '{"op":"shift"}',
        '{"op":"roll","date":"2021-06-20","direction":"up"}',
        '{"op":"roll","date":"2021-06-20",}',
        'roll 2021-06-20',
        '[]',
        'null',
        '{"op":"roll","date":"2021-06-20"',
        { op: 'add', date: '2021-04-28', days: 3 },
      ],
      ['--lang', 'en'],
    );
    expect(code).toBe(2);
    expect(stderr).toContain('11 of 12 questions could not be answered.');
    expect(answers.slice(0, -1).map(({ error }) => error)).toEqual([
      '1:21: "date" is a date that exists, like 2021-06-20, from 1900 to 2199',
      '2:1: "date" is missing',
      '3:40: "days" is a whole number from -10000 to 10000',
      '4:42: this question has no "weeks"',
      '5:7: "op" is one of: roll, add, between, day',
      '6:46: "direction" is "forward" or "backward"',
      expect.stringMatching(/^7:34: not JSON/),
      expect.stringMatching(/^8:1: not JSON/),
      expect.stringMatching(/^9:1: this must be an object/),
      expect.stringMatching(/^10:1: this must be an object/),
      expect.stringMatching(/^11:33: not JSON/),
    ]);
    expect(answers.at(-1)).toMatchObject({ date: '2021-05-05' });
  });

  it('says what is projected, and refuses it under --official', async () => {
    const questions = [
      { op: 'add', date: '2026-11-23', days: 1 },
      { op: 'day', date: '2027-02-08' },
      { op: 'day', date: '2021-02-08' },
    ];
    const free = await batch(questions);
    expect(free.code).toBe(0);
    expect(free.answers.map(({ status }) => status)).toEqual([
      'PROJECTED',
      'PROJECTED',
      'OFFICIAL',
    ]);

    const official = await batch(questions, ['--official']);
    expect(official.code).toBe(5);
    expect(official.answers).toMatchObject([
      { line: 1, status: 'PROJECTED', error: expect.stringContaining('24/11/2026') },
      { line: 2, error: expect.stringMatching(/^2:1: câu trả lời chỉ là dự kiến/) },
      { date: '2021-02-08', status: 'OFFICIAL' },
    ]);
    expect(official.answers[0]).not.toHaveProperty('date');
  });

  it('takes empty lines, a byte order mark and Windows line ends for what they are', async () => {
    const { answers } = await batch(['\uFEFF{"op":"day","date":"2021-05-03"}\r', '', '  ', '{}']);
    expect(answers).toMatchObject([{ op: 'day' }, { line: 4 }]);
  });

  it('gives up a line longer than any question, and one nested beyond measure', async () => {
    const { answers } = await batch([
      `{"op":"${'x'.repeat(200_000)}"}`,
      '['.repeat(60_000),
      { op: 'day', date: '2021-05-03' },
    ]);
    expect(answers).toMatchObject([
      { line: 1, error: expect.stringContaining('65536') },
      { line: 2, error: expect.stringMatching(/^2:\d+: /) },
      { op: 'day' },
    ]);
  });

  it('answers nothing where nothing is asked', async () => {
    expect(await batch([])).toMatchObject({ code: 0, stdout: '', stderr: '' });
  });

  it('reads on only as its answers are taken, however much is asked', async () => {
    let asked = 0;
    let taken = 0;
    let ahead = 0;
    function* questions() {
      for (; asked < 20_000; asked += 1) yield '{"op":"day","date":"2021-05-03"}\n';
    }
    const slow = new Writable({
      write(chunk, _encoding, done) {
        ahead = Math.max(ahead, asked - taken);
        taken += String(chunk).split('\n').length - 1;
        setImmediate(done);
      },
    });
    expect(await stream(questions(), slow)).toBe(0);
    await finished(slow.end());
    expect(taken).toBe(20_000);
    expect(ahead).toBeLessThan(5000);
  });

  it('ends in peace where its reader has seen enough', async () => {
    function* forever() {
      for (;;) yield '{"op":"day","date":"2021-05-03"}\n';
    }
    const head = new Writable({
      write: (_chunk, _encoding, done) =>
        done(Object.assign(new Error('broken pipe'), { code: 'EPIPE' })),
    });
    expect(await stream(forever(), head)).toBe(0);
  });
});
