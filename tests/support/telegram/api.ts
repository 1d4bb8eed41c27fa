import type { Faults } from './faults.ts';
import type { UpdateQueue } from './updates.ts';
import type { WebhookSender } from './webhook.ts';
import type { World } from './world.ts';

/** What a method may use. */
export interface Api {
  world: World;
  updates: UpdateQueue;
  webhook: WebhookSender;
  faults: Faults;
  profile: Profile;
}

export interface Command {
  command: string;
  description: string;
}

/** What the bot says about itself; commands by scope and language, the other texts by language. */
export class Profile {
  readonly commands = new Map<string, Command[]>();
  readonly texts = new Map<string, string>();
}
