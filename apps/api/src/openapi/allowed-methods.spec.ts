import { describe, expect, it } from '@jest/globals';
import { allowedMethods } from './allowed-methods.js';

const paths = {
  '/api/v1/tasks': { get: { responses: {} } },
  '/api/v1/tasks/{task}': { get: { responses: {} } },
  '/api/v1/tasks/{task}/decisions': { post: { responses: {} } },
  '/api/v1/session': { post: { responses: {} }, delete: { responses: {} } },
};

describe('the methods of an address', () => {
  it('are those of its route, whatever stands in its place', () => {
    expect(allowedMethods({ paths }, '/api/v1/session')).toEqual(['POST', 'DELETE']);
    expect(allowedMethods({ paths }, '/api/v1/tasks/a~b~c~self.x/decisions')).toEqual(['POST']);
    expect(allowedMethods({ paths }, '/api/v1/tasks/')).toEqual(['GET']);
  });

  it('are none where nothing is', () => {
    expect(allowedMethods({ paths }, '/api/v1/tasks/a/b')).toEqual([]);
    expect(allowedMethods({ paths }, '/elsewhere')).toEqual([]);
  });
});
