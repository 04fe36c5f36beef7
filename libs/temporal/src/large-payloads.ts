import type { DataConverter, Payload, PayloadCodec } from '@temporalio/common';
import { Buffer } from 'node:buffer';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';

/** Smaller payloads stay as they are, to be read in Temporal's own tools. */
const LARGE_BYTES = 256 * 1024;
const COMPRESSED = 'binary/gzip';
const WITHIN = 'encoding-within';

const compress = promisify(gzip);
const decompress = promisify(gunzip);
const texts = new TextDecoder();
const bytes = new TextEncoder();

/**
 * Compresses what is large: Temporal takes no payload of more than 2 MB, and all that a cycle of
 * 2,000 people hands from one run to the next is more than that as JSON, and a tenth compressed.
 */
const codec: PayloadCodec = {
  encode: (payloads) => Promise.all(payloads.map(encodeOne)),
  decode: (payloads) => Promise.all(payloads.map(decodeOne)),
};

/** How every client and worker of ours writes and reads payloads. */
export const dataConverter: DataConverter = { payloadCodecs: [codec] };

async function encodeOne(payload: Payload): Promise<Payload> {
  const { metadata, data } = payload;
  const encoding = metadata?.['encoding'];
  if (!data || !encoding || data.length < LARGE_BYTES) return payload;
  return {
    metadata: { ...metadata, encoding: bytes.encode(COMPRESSED), [WITHIN]: encoding },
    data: await compress(Buffer.from(data)),
  };
}

async function decodeOne(payload: Payload): Promise<Payload> {
  const { [WITHIN]: encoding, ...metadata } = payload.metadata ?? {};
  if (!payload.data || !encoding || texts.decode(metadata['encoding'] ?? undefined) !== COMPRESSED)
    return payload;
  return {
    metadata: { ...metadata, encoding },
    data: await decompress(Buffer.from(payload.data)),
  };
}
