import { describe, expect, it } from '@jest/globals';
import type { Answer, Decision } from '@nenep/contracts';
import { DecisionMemory } from './decisions.js';

const decision = (id: string, digest = 'a'.repeat(64)): Decision => ({
  decision: id,
  digest,
  task: 'self.cb-012',
  version: 1,
  verb: 'submit',
  actor: 'cb-012',
});
const accepted = (id: string): Answer => ({
  outcome: 'accepted',
  decision: id,
  sequence: 3,
  at: '2021-05-24T02:00:00.000Z',
  late: false,
  next: null,
});

/** What the next run of the workflow is given. */
const carried = ({ taken }: DecisionMemory) =>
  new DecisionMemory(JSON.parse(JSON.stringify(taken)) as DecisionMemory['taken']);

describe('what a cycle remembers of decisions', () => {
  it.each(['4f2c8a10-9d3e', 'constructor', 'toString', '__proto__'])(
    'is the first answer under the id %s, in every run of it',
    (id) => {
      const memory = new DecisionMemory();
      expect(memory.recall(decision(id))).toBeNull();
      memory.keep(decision(id), accepted(id));
      for (const each of [memory, carried(memory), carried(carried(memory))]) {
        expect(each.recall(decision(id))).toEqual(accepted(id));
        expect(each.recall(decision(id, 'b'.repeat(64)))).toMatchObject({
          code: 'DECISION_ID_REUSED',
        });
      }
    },
  );

  it('is no refusal: that made no fact, and may be asked again', () => {
    const memory = new DecisionMemory();
    const refused: Answer = { outcome: 'refused', decision: 'mine', code: 'TASK_CHANGED' };
    memory.keep(decision('mine'), refused);
    expect(memory.recall(decision('mine'))).toBeNull();
  });
});
