import { ServiceLogger } from '@nenep/telemetry';
import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { ApiModule } from './api.module.js';
import { frame } from './http/frame.js';
import { allowedMethods } from './openapi/allowed-methods.js';
import { documentApi } from './openapi/document.js';
import { ProblemFilter } from './problems/problem.filter.js';
import { noteRefusal } from './session/access.js';
import type { ApiSettings } from './settings.js';
import { Worlds } from './worlds/worlds.service.js';

/**
 * Makes the api of one world; the caller listens, and closes it. Rejects where MongoDB cannot be
 * reached; Temporal is looked for when it is first needed.
 */
export async function createApi(settings: ApiSettings): Promise<INestApplication> {
  const { logs = true } = settings;
  const logger = logs ? new ServiceLogger() : false;
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.with(settings), {
    logger,
    bodyParser: false,
    abortOnError: false,
  });
  frame(app, settings);
  const document = documentApi(app);
  const { store } = app.get(Worlds).home;
  app.useGlobalFilters(
    new ProblemFilter(
      (path) => allowedMethods(document, path),
      (request, code) => noteRefusal(store, request, code),
    ),
  );
  return app;
}
