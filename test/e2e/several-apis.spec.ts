import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApi } from '@nenep/api';
import { recordWorld } from '@nenep/contracts';
import type { INestApplication } from '@nestjs/common';
import type { AddressInfo } from 'node:net';
import { discrepancies, NOTHING_WRONG, untilRecorded } from '../support/audit.js';
import type { ApiAnswer, Told } from '../support/caller.js';
import { SELF } from '../support/load.js';
import { inventedHouse } from '../support/organization.js';
import { type RunningProduct, startWholeProduct } from '../support/product.js';
import { type Inside, lookInside } from '../support/record.js';
import { Rehearsal } from '../support/rehearsal.js';

const NAME = 'several-apis';
/** Each has an update of its own in flight: more than the ten that Temporal takes of one workflow. */
const PROCESSES = 14;
const UNITS = 7;
const PEOPLE_OF_EACH = 12;

let running: RunningProduct;
let inside: Inside;
let rehearsal: Rehearsal;
const apis: INestApplication[] = [];
const addresses: string[] = [];

beforeAll(async () => {
  running = await startWholeProduct(NAME);
  inside = await lookInside(running);
  const { database, topic, namespace } = running.record;
  for (let count = 0; count < PROCESSES; count += 1) {
    const api = await createApi({
      mongodbUri: running.engines.mongodb.uri,
      world: recordWorld(database, topic),
      temporal: { address: running.engines.temporal.address, namespace },
      logs: false,
    });
    await api.listen(0, '127.0.0.1');
    apis.push(api);
    const { port } = (api.getHttpServer() as { address(): AddressInfo }).address();
    addresses.push(`http://127.0.0.1:${port}`);
  }
  const house = await inventedHouse('sv', UNITS, PEOPLE_OF_EACH);
  rehearsal = await Rehearsal.begin(running, NAME, house);
}, 240_000);
afterAll(async () => {
  await Promise.all(apis.map((api) => api.close()));
  await inside.close();
  await running.stop();
});

describe('a cycle whose people decide at many apis at the same moment', () => {
  let answers: ApiAnswer[];
  const sent = () =>
    rehearsal.house.members.map(({ id }, index) => {
      const caller = rehearsal.as(id).at(addresses[index % PROCESSES] ?? '');
      const given = { decision: `several-${id}`, version: 1, verb: 'submit', answers: SELF };
      return caller.decide(rehearsal.task(`self.${id}`), given);
    });

  it('takes every decision at the first request; nobody meets the limit of the engine', async () => {
    answers = await Promise.all(sent());
    expect(answers.map(({ status, body }) => [status, body['outcome']])).toEqual(
      answers.map(() => [200, 'accepted']),
    );
  }, 60_000);

  it('gives all of them once more, at whatever api, the answer that they had', async () => {
    addresses.reverse();
    const again = await Promise.all(sent());
    expect(again.map(({ body }) => body)).toEqual(answers.map(({ body }) => body));
  }, 60_000);

  it('has each on the timeline once, in the order of its number', async () => {
    const told = answers.map(({ body }) => body as unknown as Told);
    await untilRecorded(inside.store, NAME, told, 30_000);
    expect(await discrepancies(inside.store, NAME, told)).toEqual(NOTHING_WRONG);
  }, 60_000);
});
