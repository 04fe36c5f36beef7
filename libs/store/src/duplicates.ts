import mongoose from 'mongoose';

const DUPLICATE_KEY = 11000;

/** Whether a single write failed because its key is taken. */
export function isDuplicateKey(error: unknown): boolean {
  return error instanceof mongoose.mongo.MongoServerError && error.code === DUPLICATE_KEY;
}

/**
 * Whether an unordered insert of `given` documents wrote all but those whose key was taken.
 * A connection that drops inside the insert throws the same kind of error with no write errors in
 * it: taking that for "only duplicates" loses documents, so the counts must add up.
 */
export function onlyDuplicates(error: unknown, given: number): boolean {
  if (!(error instanceof mongoose.mongo.MongoBulkWriteError)) return false;
  const failures = [error.writeErrors].flat();
  return (
    failures.length > 0 &&
    failures.every((failure) => failure.code === DUPLICATE_KEY) &&
    error.insertedCount + failures.length === given
  );
}
