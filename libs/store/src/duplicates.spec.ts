import { describe, expect, it } from '@jest/globals';
import mongoose from 'mongoose';
import { isDuplicateKey, onlyDuplicates } from './duplicates.js';

const { MongoBulkWriteError, MongoServerError } = mongoose.mongo;

/** As the driver makes it: so many inserted, some refused with these codes. */
function bulkError(insertedCount: number, codes: number[]) {
  return new MongoBulkWriteError(
    { message: 'refused', code: codes[0] ?? 0, writeErrors: codes.map((code) => ({ code })) as [] },
    { insertedCount } as mongoose.mongo.BulkWriteResult,
  );
}

describe('a refused insert', () => {
  it('only met duplicates where what was inserted and what was there are all', () => {
    expect(onlyDuplicates(bulkError(3, [11000, 11000]), 5)).toBe(true);
  });

  it('lost something where they are not all', () => {
    expect(onlyDuplicates(bulkError(2, [11000, 11000]), 5)).toBe(false);
  });

  it('lost something where the connection dropped, though no write error says so', () => {
    expect(onlyDuplicates(bulkError(2, []), 5)).toBe(false);
    expect(onlyDuplicates(bulkError(5, []), 5)).toBe(false);
    expect(onlyDuplicates(new Error('connection closed'), 5)).toBe(false);
  });

  it('lost something where one was refused for another reason', () => {
    expect(onlyDuplicates(bulkError(3, [11000, 121]), 5)).toBe(false);
  });

  it('met a taken key where the server says so, and not otherwise', () => {
    expect(isDuplicateKey(new MongoServerError({ code: 11000, message: 'taken' }))).toBe(true);
    expect(isDuplicateKey(new MongoServerError({ code: 112, message: 'conflict' }))).toBe(false);
    expect(isDuplicateKey(new Error('11000'))).toBe(false);
  });
});
