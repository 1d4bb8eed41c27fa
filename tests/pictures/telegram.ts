import { writeFile } from 'node:fs/promises';
import { openDatabase } from '../../src/database/database.ts';
import { migrate } from '../../src/database/migrate.ts';
import { CONSTRUCTION, MORNING, openBotWorld } from '../support/bot.ts';
import { renderChat } from '../support/telegram/render-chat.ts';
import { renderPage } from '../support/telegram/render-page.ts';
import { photographed } from './photograph.ts';

/**
 * `npm run demo`: a Telegram of our own, the bot, an officer who asks the headline question; prints the chat as the officer
 * sees it. With `--picture`, `docs/telegram-chat.png` is made anew.
 */
const world = await openBotWorld({}, MORNING, async () => {
  const db = await openDatabase({ kind: 'memory' });
  await migrate(db);
  return db;
});
try {
  const officer = await world.member('Lan', 'officer', CONSTRUCTION);
  const ask = async (text: string) =>
    officer.waitForReply({ after: officer.says(officer.chat, text), timeoutMs: 20_000 });
  const answer = await ask('Bộ Xây dựng còn nợ nhiệm vụ nào đến tháng 12?');
  officer.taps(officer.chat, '2', { on: answer });
  const card = await officer.waitForReply({ after: answer.id });
  const received = officer.says(officer.chat, 'đã nhận', { replyTo: card });
  await officer.waitForReply({ after: received });
  officer.taps(officer.chat, 'Nguồn (3)', { on: answer });
  const sources = await officer.waitForReply({ after: received.message_id + 1 });
  officer.taps(officer.chat, '[2]', { on: sources });
  await officer.waitForReply({ after: sources.id });
  process.stdout.write(`${renderChat(officer.chat)}\n`);
  if (process.argv.includes('--picture')) {
    const html = renderPage(officer.chat, officer.id);
    await writeFile(new URL('../../docs/telegram-chat.png', import.meta.url), await photographed(html, 420));
  }
} finally {
  await world.close();
}
