import mongoose from 'mongoose';

/**
 * Whether a database operation failed because the server, or the way to it, is not there for now.
 * A write that failed so may have been made; to make the same write again is then right.
 */
export function isUnavailable(error: unknown): boolean {
  const { mongo } = mongoose;
  return (
    error instanceof mongoose.Error.MongooseServerSelectionError ||
    error instanceof mongo.MongoNetworkError ||
    error instanceof mongo.MongoServerSelectionError ||
    error instanceof mongo.MongoNotConnectedError ||
    error instanceof mongo.MongoTopologyClosedError ||
    isUnavailableInBulk(error) ||
    isBrokenSocket(error) ||
    isFailureOfItsOwn(error) ||
    (error instanceof mongo.MongoError && error.hasErrorLabel('RetryableWriteError'))
  );
}

/**
 * In a bulk write the driver wraps whatever kept it from the server in an error of another class.
 * What the server itself said would have a code, or name the writes that failed.
 */
function isUnavailableInBulk(error: unknown): boolean {
  return (
    error instanceof mongoose.mongo.MongoBulkWriteError &&
    error.code === undefined &&
    [error.writeErrors].flat().length === 0
  );
}

/** What a server answers whose disk is full, or whose storage stopped for that. */
const STORAGE_FAILED: readonly unknown[] = [1 /* InternalError */, 14031 /* OutOfDiskSpace */];

/** The server is there, but what it fails at is its own storage and not what it was asked. */
function isFailureOfItsOwn(error: unknown): boolean {
  return error instanceof mongoose.mongo.MongoServerError && STORAGE_FAILED.includes(error.code);
}

/** A write to a socket that broke in that moment comes through the driver as it came from Node. */
function isBrokenSocket(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'EPIPE' || code === 'ECONNRESET';
}
