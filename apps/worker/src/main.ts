import 'reflect-metadata';
import { installRuntime } from '@nenep/temporal';
import { ServiceLogger, startTracing, watchProcess } from '@nenep/telemetry';
import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { readSettings } from './settings.js';
import { WorkerModule } from './worker.module.js';

const settings = readSettings(process.env);
const logger = new ServiceLogger();
Logger.overrideLogger(logger);
installRuntime({ metricsAddress: settings.temporalMetrics });
watchProcess();
startTracing('nenep-worker');
const worker = WorkerModule.forWorld(settings.world, settings);
const app = await NestFactory.create(worker, { logger });
app.enableShutdownHooks();
await app.listen(settings.health.port, settings.health.host);
