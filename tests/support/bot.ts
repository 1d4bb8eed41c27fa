import { type App, wireApp } from '../../src/app.ts';
import { connectionOf } from '../../src/channels/telegram/connection.ts';
import { type BotStatus, type RunningBot, startTelegram } from '../../src/channels/telegram/start.ts';
import { loadSample } from '../../src/channels/terminal/sample.ts';
import { Config } from '../../src/config.ts';
import type { OpenDatabase } from '../../src/database/database.ts';
import type { Viewer } from '../../src/people/access.ts';
import { committees } from '../../src/people/committees.ts';
import { invite } from '../../src/people/invite.ts';
import { SILENT, SILENT_IO } from './app.ts';
import { openSampleDatabase } from './database.ts';
import { startTelegram as startEmulator, type Telegram } from './telegram/emulator.ts';
import type { Person } from './telegram/person.ts';

/** A committee with its bot, over a real database and a Telegram of our own. */
export type BotWorld = {
  app: App;
  telegram: Telegram;
  committeeId: number;
  statuses: BotStatus[];
  /** Sets the clock of the application, not Telegram's: `2025-12-22T09:00` is Vietnamese time. */
  at(wallTime: string): void;
  /** Lets time pass for the application. */
  passes(seconds: number): void;
  /** A person who has opened an invitation; the greeting has been read. */
  member(
    name: string,
    role: Viewer['role'],
    agency?: { id: string; name: string },
    languageCode?: string,
  ): Promise<Person>;
  invitation(role: Viewer['role'], agency?: { id: string; name: string }): Promise<string>;
  restart(): Promise<void>;
  stopBot(): Promise<void>;
  close(): Promise<void>;
};

export const CONSTRUCTION = { id: 'bo-xay-dung', name: 'Bộ Xây dựng' };
export const ENVIRONMENT = { id: 'bo-nong-nghiep-va-moi-truong', name: 'Bộ Nông nghiệp và Môi trường' };

/** Monday morning, after the third session of the sample committee. */
export const MORNING = '2025-12-22T09:00';

/** `open` gives the migrated database to work over; the run's own template where it is not given. */
export async function openBotWorld(
  settings: Record<string, string> = {},
  at = MORNING,
  open: () => Promise<OpenDatabase> = openSampleDatabase,
): Promise<BotWorld> {
  // The clock runs: a pause of a second has to pass.
  const real = () => Date.now();
  let ahead = wallMs(at) - real();
  const now = () => real() + ahead;
  const telegram = await startEmulator({ now });
  const db = await open();
  const config = Config.parse({ TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.apiRoot, ...settings });
  const app = wireApp({ config, db, now, log: SILENT });
  const committee = (await committees(db)).find((c) => c.isSample) ?? (await loadSample(app, SILENT_IO));
  const statuses: BotStatus[] = [];
  const start = () => startTelegram(app, connectionOf(config) as never, (status) => statuses.push(status));
  let bot: RunningBot = start();
  const world: BotWorld = {
    app,
    telegram,
    committeeId: committee.id,
    statuses,
    at: (wallTime) => {
      ahead = wallMs(wallTime) - real();
    },
    passes: (seconds) => {
      ahead += seconds * 1000;
    },
    invitation: async (role, agency) => {
      const made = await invite(
        db,
        { committeeId: committee.id, role, agency: agency ?? null, name: null, byName: 'Quản trị' },
        now(),
      );
      if (made.kind !== 'invited') throw new Error(made.kind);
      return made.token;
    },
    member: async (name, role, agency, languageCode = 'vi') => {
      const person = telegram.newUser({ firstName: name, languageCode });
      const opened = person.start(await world.invitation(role, agency));
      await person.waitForReply({ after: opened, timeoutMs: 20_000 });
      return person;
    },
    stopBot: () => bot.stop(),
    restart: async () => {
      await bot.stop();
      bot = start();
    },
    close: async () => {
      await bot.stop();
      await app.close();
      await telegram.stop();
    },
  };
  return world;
}

function wallMs(wallTime: string): number {
  return Date.parse(`${wallTime}:00+07:00`);
}
