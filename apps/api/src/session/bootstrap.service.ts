import { findAccount, saveAccounts } from '@nenep/store';
import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { SETTINGS } from '../platform/tokens.js';
import type { ApiSettings } from '../settings.js';
import { Worlds } from '../worlds/worlds.service.js';
import { hashPassword } from './passwords.js';

/** Makes the first administrator, who lets everybody else in. */
@Injectable()
export class BootstrapService implements OnApplicationBootstrap {
  private readonly logger = new Logger('Bootstrap');

  constructor(
    @Inject(SETTINGS) private readonly settings: ApiSettings,
    private readonly worlds: Worlds,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { bootstrap } = this.settings;
    const { store } = this.worlds.home;
    if (!bootstrap || (await findAccount(store, bootstrap.username))) return;
    await saveAccounts(store, [
      {
        _id: bootstrap.username,
        name: bootstrap.username,
        organization: null,
        person: null,
        grants: ['administrator'],
        passwordHash: await hashPassword(bootstrap.password),
      },
    ]);
    this.logger.log({ firstAccount: 'made' });
  }
}
