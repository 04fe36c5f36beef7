import { Module } from '@nestjs/common';
import { ChangeOrganizationService } from './change-organization.service.js';
import { OrganizationController } from './organization.controller.js';
import { OrganizationService } from './organization.service.js';

@Module({
  controllers: [OrganizationController],
  providers: [OrganizationService, ChangeOrganizationService],
})
export class OrganizationModule {}
