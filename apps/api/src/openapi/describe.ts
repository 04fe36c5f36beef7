import { NestFactory } from '@nestjs/core';
import type { OpenAPIObject } from '@nestjs/swagger';
import { recordWorld } from '@nenep/contracts';
import { ApiModule } from '../api.module.js';
import { openApiOf } from './document.js';

/** The contract, without connecting to anything: nothing is made of the modules but their shape. */
export async function describeApi(): Promise<OpenAPIObject> {
  const settings = {
    mongodbUri: '',
    world: recordWorld('nenep'),
    temporal: { address: '', namespace: '' },
  };
  const app = await NestFactory.create(ApiModule.with(settings), { preview: true, logger: false });
  return openApiOf(app);
}
