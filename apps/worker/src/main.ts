import 'reflect-metadata';
import { installRuntime } from '@nenep/temporal';
import { watchProcess } from '@nenep/telemetry';
import { ConsoleLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { readSettings } from './settings.js';
import { WorkerModule } from './worker.module.js';

const settings = readSettings(process.env);
installRuntime();
watchProcess();
const worker = WorkerModule.forWorld(settings.world, settings);
const app = await NestFactory.create(worker, {
  logger: new ConsoleLogger({ json: true }),
});
app.enableShutdownHooks();
await app.listen(settings.health.port, settings.health.host);
