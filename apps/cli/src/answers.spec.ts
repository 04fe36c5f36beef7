import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { readAnswers, setAnswers } from './answers.js';
import { contextWith } from './context.fixture.js';
import { Failure } from './failure.js';
import type { FormField } from './shapes.js';

const FIELDS: FormField[] = [
  { type: 'integer', id: 'points', label: 'Điểm', required: true, min: 0, max: 100 },
  { type: 'text', id: 'remark', label: 'Nhận xét', required: false, maxLength: 100 },
];
const context = contextWith();

function fileWith(text: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'nenep-cli-')), 'phieu.json');
  writeFileSync(file, text);
  return file;
}

describe('answers in a file', () => {
  it('are read, with or without a byte order mark', async () => {
    expect(await readAnswers(context, fileWith('{"points": 92}'))).toEqual({ points: 92 });
    expect(await readAnswers(context, fileWith('\uFEFF{"points": 92}'))).toEqual({ points: 92 });
  });

  it('can come through standard input', async () => {
    const piped = contextWith({ stdin: Readable.from(['{"remark":', '"tốt"}\n']) });
    expect(await readAnswers(piped, '-')).toEqual({ remark: 'tốt' });
  });

  it.each(['{"points": ', '[1, 2]', '"92"', ''])('are refused as %s', async (text) => {
    await expect(readAnswers(context, fileWith(text))).rejects.toThrow(Failure);
  });

  it('are refused where there is no such file', async () => {
    await expect(readAnswers(context, '/nowhere/phieu.json')).rejects.toThrow(Failure);
  });
});

describe('answers set on the line', () => {
  it('win over those of the file', () => {
    const set = setAnswers(context, { points: 1, remark: 'cũ' }, ['points=92'], FIELDS);
    expect(set).toEqual({ points: 92, remark: 'cũ' });
  });

  it('are numbers where the form asks for one, and texts elsewhere', () => {
    expect(setAnswers(context, undefined, ['points=92', 'remark=92', 'x=1'], FIELDS)).toEqual({
      points: 92,
      remark: '92',
      x: '1',
    });
    expect(setAnswers(context, undefined, ['points=chín', 'remark=a=b'], FIELDS)).toEqual({
      points: 'chín',
      remark: 'a=b',
    });
  });

  it('are none where nothing is set, and refused without a field or a sign', () => {
    expect(setAnswers(context, undefined, undefined, FIELDS)).toBeUndefined();
    expect(() => setAnswers(context, undefined, ['points'], FIELDS)).toThrow(Failure);
    expect(() => setAnswers(context, undefined, ['=92'], FIELDS)).toThrow(Failure);
  });
});
