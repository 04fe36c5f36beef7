import { Module } from '@nestjs/common';
import { WorldsController } from './worlds.controller.js';

@Module({ controllers: [WorldsController] })
export class WorldsModule {}
