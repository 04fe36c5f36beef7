import 'reflect-metadata';
import { recordWorld } from '@nenep/contracts';
import { leaveSignalsToNest } from '@nenep/temporal';
import { ConsoleLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { readSettings } from './settings.js';
import { WorkerModule } from './worker.module.js';

const settings = readSettings(process.env);
leaveSignalsToNest();
const worker = WorkerModule.forWorld(recordWorld(settings.mongodb.database), settings);
const app = await NestFactory.createApplicationContext(worker, {
  logger: new ConsoleLogger({ json: true }),
});
app.enableShutdownHooks();
