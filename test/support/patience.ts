import { jest } from '@jest/globals';

/** Real engines start, sleep and are killed; two cores may be busy with another test meanwhile. */
jest.setTimeout(120_000);
