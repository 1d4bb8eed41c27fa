import { storm } from '../support/storm.ts';

/** 1,000 updates through the emulated Telegram while the bot is killed three times (SIGKILL). */
const counts = await storm({ people: 50, each: 19, kills: 3 });
process.stdout.write(`${JSON.stringify(counts)}\n`);
process.exitCode = counts.lost === 0 && counts.doubled === counts.doubledByKill && counts.outOfOrder === 0 ? 0 : 1;
