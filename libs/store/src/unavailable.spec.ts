import { describe, expect, it } from '@jest/globals';
import mongoose from 'mongoose';
import { isUnavailable } from './unavailable.js';

const { mongo } = mongoose;
/** Of a bulk write that wrote nothing. */
const RESULT = { insertedCount: 0 } as mongoose.mongo.BulkWriteResult;

describe('a database that is not there for now', () => {
  const gone = new mongo.MongoNetworkError('connect ECONNREFUSED');

  it('is known by what the driver says alone', () => {
    expect(isUnavailable(gone)).toBe(true);
  });

  it('is known too where the driver says it of a bulk write', () => {
    const bulk = new mongo.MongoBulkWriteError(gone, RESULT);
    expect(isUnavailable(bulk)).toBe(true);
  });

  it('is known too where its socket broke under a write', () => {
    const broken = Object.assign(new Error('write EPIPE'), { code: 'EPIPE', syscall: 'write' });
    expect(isUnavailable(broken)).toBe(true);
  });

  it.each([
    ['InternalError', 1],
    ['OutOfDiskSpace', 14031],
  ])('is known too where it answers that its own storage fails: %s', (codeName, code) => {
    const failed = { message: 'internal server error', code, codeName };
    expect(isUnavailable(new mongo.MongoServerError(failed))).toBe(true);
    const bulk = new mongo.MongoBulkWriteError({ ...failed, writeErrors: [] }, RESULT);
    expect(isUnavailable(bulk)).toBe(true);
  });

  it('is not taken for gone where it answers that a write is wrong', () => {
    const duplicate = { message: 'E11000 duplicate key', code: 11000 };
    expect(isUnavailable(new mongo.MongoBulkWriteError(duplicate, RESULT))).toBe(false);
    const refused = new mongo.MongoServerError({ message: 'not authorized', code: 13 });
    expect(isUnavailable(new mongo.MongoBulkWriteError(refused, RESULT))).toBe(false);
  });
});
