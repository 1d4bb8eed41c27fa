import { spawn } from 'node:child_process';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Bot, type Context, GrammyError, HttpError, InputFile, webhookCallback } from 'grammy';
import { afterEach, describe, expect, it } from 'vitest';
import { startTelegram, type Telegram, type TelegramOptions } from './telegram/emulator.ts';
import { renderChat } from './telegram/render-chat.ts';
import { renderPage } from './telegram/render-page.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function open(options: TelegramOptions = {}): Promise<Telegram> {
  const telegram = await startTelegram(options);
  closing.push(() => telegram.stop());
  return telegram;
}

function newBot(telegram: Telegram): Bot {
  return new Bot(telegram.token, { client: { apiRoot: telegram.apiRoot } });
}

async function poll(bot: Bot, allowed?: Parameters<Bot['start']>[0]): Promise<void> {
  bot.catch(() => undefined);
  await bot.init();
  void bot.start(allowed).catch(() => undefined);
  closing.push(() => bot.stop().catch(() => undefined));
}

/** What the server says to a call that it refuses. */
async function refusal(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => 'accepted',
    (error: unknown) => (error instanceof GrammyError ? error.description : String(error)),
  );
}

const bytes = (text: string) => new TextEncoder().encode(text);

describe('long polling against the emulated Telegram', () => {
  it('gives every update once to a bot that confirms, in order', async () => {
    const telegram = await open();
    const an = telegram.newUser({ firstName: 'An' });
    const heard: string[] = [];
    const bot = newBot(telegram);
    bot.on('message:text', async (ctx) => {
      heard.push(ctx.message.text);
      await ctx.reply(`Đã nhận: ${ctx.message.text}`);
    });
    an.start();
    await poll(bot);
    for (let i = 1; i <= 120; i += 1) an.says(an.chat, `việc ${i}`);
    await telegram.quiet(30);
    expect(heard).toEqual(['/start', ...Array.from({ length: 120 }, (_, i) => `việc ${i + 1}`)]);
    expect([...telegram.sentTexts(an.id).values()].every((times) => times === 1)).toBe(true);
  });

  it('gives again what a dead bot took but did not confirm, also over a negative offset', async () => {
    const telegram = await open();
    const an = telegram.newUser({ firstName: 'An' });
    const { api } = newBot(telegram);
    for (const text of ['một', 'hai', 'ba']) an.says(an.chat, text);
    const first = await api.getUpdates({ limit: 2 });
    expect(first.map((u) => u.message?.text)).toEqual(['một', 'hai']);
    expect((await api.getUpdates({})).length).toBe(3);
    const rest = await api.getUpdates({ offset: first[0]!.update_id + 1 });
    expect(rest.map((u) => u.message?.text)).toEqual(['hai', 'ba']);
    expect((await api.getUpdates({ offset: -1 })).map((u) => u.message?.text)).toEqual(['ba']);
    expect(telegram.pendingUpdates).toBe(1);
  });

  it('forgets a killed poller, lets a second one push out the first, and refuses both under a webhook', async () => {
    const telegram = await open();
    const an = telegram.newUser({ firstName: 'An' });
    const { api } = newBot(telegram);
    const killed = new AbortController();
    const dead = api.getUpdates({ timeout: 50 }, killed.signal as never).catch(() => 'gone');
    while (!telegram.isPolled) await sleep(2);
    killed.abort();
    expect(await dead).toBe('gone');
    const older = refusal(api.getUpdates({ timeout: 50 }));
    while (!telegram.isPolled) await sleep(2);
    const newer = api.getUpdates({ timeout: 50 });
    expect(await older).toBe(
      'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    );
    an.says(an.chat, 'còn đó');
    expect((await newer).map((u) => u.message?.text)).toEqual(['còn đó']);
    const polling = refusal(
      api.getUpdates({ offset: -1, timeout: 50 }).then(() => api.getUpdates({ offset: 999_999_999, timeout: 50 })),
    );
    while (!telegram.isPolled) await sleep(2);
    await api.setWebhook('http://127.0.0.1:9/never');
    expect(await polling).toBe('Conflict: terminated by setWebhook request');
    expect(await refusal(api.getUpdates())).toMatch(
      /^Conflict: can't use getUpdates method while webhook is active; use/,
    );
  });

  it('delivers a doubled update twice, and kinds not asked for never', async () => {
    const telegram = await open();
    const an = telegram.newUser({ firstName: 'An' });
    const heard: number[] = [];
    const bot = newBot(telegram);
    bot.use((ctx) => void heard.push(ctx.update.update_id));
    telegram.faults.duplicateUpdates();
    const hello = an.start();
    an.reacts(an.chat, hello.message_id, '👍');
    await poll(bot, { allowed_updates: ['message', 'message_reaction'] });
    await telegram.quiet(30);
    expect(heard).toHaveLength(2);
    expect(heard[0]).toBe(heard[1]);
    an.reacts(an.chat, hello.message_id, '🔥');
    await telegram.quiet(30);
    expect(heard).toHaveLength(3);
  });
});

describe('a bot in a process of its own', () => {
  it('gets what it was killed over again, and nothing it had finished', async () => {
    const telegram = await open();
    const an = telegram.newUser({ firstName: 'An' });
    const script = `
      import { Bot } from 'grammy';
      const bot = new Bot(process.env.TOKEN, { client: { apiRoot: process.env.API_ROOT } });
      bot.on('message:text', async (ctx) => {
        await ctx.reply('nhận ' + ctx.message.text);
        if (ctx.message.text === process.env.STUCK_AT) await new Promise(() => setInterval(() => undefined, 1000));
      });
      await bot.start({ drop_pending_updates: false });`;
    const run = (stuckAt: string) => {
      const env = { ...process.env, TOKEN: telegram.token, API_ROOT: telegram.apiRoot, STUCK_AT: stuckAt };
      const child = spawn(process.execPath, ['--input-type=module', '-e', script], { env, stdio: 'ignore' });
      const ended = new Promise((resolve) => child.once('exit', resolve));
      closing.push(async () => child.kill('SIGKILL') && ended);
      return { kill: () => child.kill('SIGKILL') && ended };
    };
    const first = run('hai');
    an.says(an.chat, 'một');
    await an.waitForReply();
    while (telegram.pendingUpdates > 0) await sleep(5);
    an.says(an.chat, 'hai');
    expect((await an.waitForReply()).text).toBe('nhận hai');
    await first.kill();
    an.says(an.chat, 'ba');
    run('');
    await an.chat.waitFor((messages) => messages.at(-1)?.text === 'nhận ba');
    await telegram.quiet(30);
    expect([...telegram.sentTexts()]).toEqual([
      ['nhận một', 1],
      ['nhận hai', 2],
      ['nhận ba', 1],
    ]);
  });
});

describe('webhook delivery by the emulated Telegram', () => {
  it('carries the secret, tries again after 500, keeps each chat in order while others go on', async () => {
    const telegram = await open();
    const bot = newBot(telegram);
    const [an, binh] = [telegram.newUser({ firstName: 'An' }), telegram.newUser({ firstName: 'Bình' })];
    const heard: string[] = [];
    let failures = 2;
    bot.on('message', (ctx) => {
      if (ctx.from.id === an.id && failures-- > 0) throw new Error('chưa sẵn sàng');
      heard.push(`${ctx.from.first_name} ${ctx.message.text}`);
    });
    const url = await serve(webhookCallback(bot, 'http', { secretToken: 'bi-mat_1' }));
    await bot.api.setWebhook(url, { secret_token: 'bi-mat_1' });
    an.says(an.chat, '1');
    an.says(an.chat, '2');
    binh.says(binh.chat, '1');
    await telegram.quiet(30);
    expect(heard).toEqual(['Bình 1', 'An 1', 'An 2']);
    const info = await bot.api.getWebhookInfo();
    expect(info).toMatchObject({ url, pending_update_count: 0 });
    expect(info.last_error_message).toBe('Wrong response from the webhook: 500 Internal Server Error');
    await bot.api.setWebhook(url, { secret_token: 'sai' });
    an.says(an.chat, '3');
    await sleep(60);
    expect(telegram.pendingUpdates).toBe(1);
    expect(JSON.stringify(telegram.calls)).not.toMatch(new RegExp(`bi-mat|${telegram.token}`));
    await bot.api.deleteWebhook();
    expect((await bot.api.getUpdates()).map((u) => u.message?.text)).toEqual(['3']);
  });

  it('swaps and doubles updates when told to, and runs a call in the reply', async () => {
    const telegram = await open();
    const an = telegram.newUser({ firstName: 'An' });
    const heard: string[] = [];
    const url = await serve(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      const { text, chat } = JSON.parse(body).message;
      heard.push(text);
      response.end(JSON.stringify({ method: 'sendMessage', chat_id: chat.id, text: `nhận ${text}` }));
    });
    await newBot(telegram).api.setWebhook(url);
    telegram.faults.swapUpdates();
    an.says(an.chat, 'a');
    an.says(an.chat, 'b');
    await telegram.quiet(30);
    telegram.faults.duplicateUpdates();
    an.says(an.chat, 'c');
    await telegram.quiet(30);
    expect(heard).toEqual(['b', 'a', 'c', 'c']);
    expect(telegram.sentTexts().get('nhận c')).toBe(2);
  });

  async function serve(handler: (request: IncomingMessage, response: ServerResponse) => unknown): Promise<string> {
    const server = createServer((request, response) => {
      void Promise.resolve(handler(request, response)).catch(() => {
        response.statusCode = 500;
        response.end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closing.push(async () => {
      server.closeAllConnections();
      server.close();
    });
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  }
});

describe('what the emulated Telegram refuses', () => {
  it('says so in the words of the real server', async () => {
    const telegram = await open();
    const an = telegram.newUser({ firstName: 'An' });
    const stranger = telegram.newUser({ firstName: 'Lạ' });
    an.start();
    const { api } = newBot(telegram);
    const say = (text: string, other = {}) => refusal(api.sendMessage(an.id, text, other));
    const button = (b: object) => ({ reply_markup: { inline_keyboard: [[b]] } }) as never;
    expect(await say('ộ'.repeat(4096))).toBe('accepted');
    expect(await say('x'.repeat(4097))).toBe('Bad Request: message is too long');
    expect(await say(`${'😀'.repeat(2048)}!`)).toBe('Bad Request: message is too long');
    expect(await say('')).toBe('Bad Request: message text is empty');
    expect(await say(' \n ')).toBe('Bad Request: text must be non-empty');
    expect(await say('chào', { entities: [{ type: 'bold', offset: 2, length: 3 }] })).toBe(
      'Bad Request: entity beginning at UTF-16 offset 2 ends after the end of the text at UTF-16 offset 5',
    );
    expect(await say('😀', { entities: [{ type: 'bold', offset: 1, length: 1 }] })).toMatch(/in a middle of a UTF-16/);
    expect(await say('<b>a</i>', { parse_mode: 'HTML' })).toBe(
      'Bad Request: can\'t parse entities: Unmatched end tag at byte offset 4, expected "</b>", found "</i>"',
    );
    expect(await say('a', button({ text: 'Nhận', callback_data: 'ộ'.repeat(22) }))).toBe(
      'Bad Request: BUTTON_DATA_INVALID',
    );
    expect(await say('a', button({ text: 'Nhận', callback_data: 'ộ'.repeat(21) }))).toBe('accepted');
    expect(await say('a', button({ text: '', callback_data: 'x' }))).toBe(
      'Bad Request: inline keyboard button text must be non-empty',
    );
    expect(await say('a', { reply_parameters: { message_id: 99 } })).toBe(
      'Bad Request: message to be replied not found',
    );
    expect(await say('a', { reply_parameters: { message_id: 99, allow_sending_without_reply: true } })).toBe(
      'accepted',
    );
    expect(await say('a', { message_thread_id: 7 })).toBe('Bad Request: message thread not found');
    expect(await refusal(api.sendMessage(stranger.id, 'a'))).toBe('Bad Request: chat not found');
    expect(
      await refusal(api.sendDocument(an.id, new InputFile(bytes('x'), 'a.txt'), { caption: 'x'.repeat(1025) })),
    ).toBe('Bad Request: message caption is too long');
    expect(await refusal(api.raw.sendDice({ chat_id: an.id, emoji: '🎲' }))).toBe('Not Found: method not found');
  });

  it('tells blocked, gone, kicked and absent apart', async () => {
    const telegram = await open();
    const [an, binh] = [telegram.newUser({ firstName: 'An' }), telegram.newUser({ firstName: 'Bình' })];
    const group = telegram.newGroup({ title: 'Tổ giúp việc', members: [an, binh], type: 'supergroup' });
    const { api } = newBot(telegram);
    expect(await refusal(api.sendMessage(binh.id, 'a'))).toBe("Forbidden: bot can't initiate conversation with a user");
    an.start();
    an.blocks();
    expect(await refusal(api.sendMessage(an.id, 'a'))).toBe('Forbidden: bot was blocked by the user');
    an.start();
    expect(await refusal(api.sendMessage(an.id, 'a'))).toBe('accepted');
    an.deactivates();
    expect(await refusal(api.sendMessage(an.id, 'a'))).toBe('Forbidden: user is deactivated');
    group.removesBot(binh);
    expect(await refusal(api.sendMessage(group.id, 'a'))).toBe('Forbidden: bot was kicked from the supergroup chat');
    group.addsBot(binh);
    await api.leaveChat(group.id);
    expect(await refusal(api.getChat(group.id))).toBe('Forbidden: bot is not a member of the supergroup chat');
    const statuses = (await api.getUpdates()).flatMap((u) => u.my_chat_member?.new_chat_member.status ?? []);
    expect(statuses).toEqual(['member', 'kicked', 'member', 'kicked', 'member', 'left']);
    telegram.faults.revokeToken();
    expect(await refusal(api.getMe())).toBe('Unauthorized');
  });

  it('answers 429, 500 and broken connections when told to, and knows which of them were carried out', async () => {
    const telegram = await open({ floodLimits: {} });
    const an = telegram.newUser({ firstName: 'An' });
    an.start();
    const { api } = newBot(telegram);
    telegram.faults.add({ kind: 'too-many-requests', retryAfter: 3 }, { method: 'sendmessage', times: 1 });
    const flooded = await api.sendMessage(an.id, 'a').catch((error: GrammyError) => error);
    expect(flooded).toMatchObject({ error_code: 429, parameters: { retry_after: 3 } });
    telegram.faults.add({ kind: 'server-error', code: 502, isHtml: true });
    await expect(api.sendMessage(an.id, 'b')).rejects.toBeInstanceOf(HttpError);
    telegram.faults.add({ kind: 'lost-before' });
    await expect(api.sendMessage(an.id, 'c')).rejects.toBeInstanceOf(HttpError);
    telegram.faults.add({ kind: 'lost-after' });
    await expect(api.sendMessage(an.id, 'd')).rejects.toBeInstanceOf(HttpError);
    expect(telegram.callsOf('sendMessage').map((c) => c.outcome)).toEqual([
      'refused',
      'refused',
      'lost before',
      'answer lost',
    ]);
    expect(an.chat.fromBot().map((m) => m.text)).toEqual(['d']);
    expect(await refusal(api.sendMessage(an.id, 'e'))).toBe('Too Many Requests: retry after 1');
  });
});

describe('chats of the emulated Telegram', () => {
  it('look in a terminal and on a page as on a phone', async () => {
    const telegram = await open({ now: () => Date.parse('2025-11-20T02:05:00Z') });
    const an = telegram.newUser({ firstName: 'An' });
    const start = an.start('moi');
    an.says(an.chat, 'và/hoặc /việc 12/2025 </script>');
    // In any case, by GET and by form, as curl would.
    const call = `${telegram.apiRoot}/bot${telegram.token}/SENDmessage`;
    await fetch(`${call}?chat_id=${an.id}&text=${encodeURIComponent(' Chào & vanban.chinhphu.vn. ')}`);
    const form = new URLSearchParams({
      chat_id: String(an.id),
      text: 'Xem <b>điểm <i>1</i></b>:\n<blockquote expandable>trình &lt;Đề án&gt;\ntrong quý IV</blockquote>\nHết',
      parse_mode: 'html',
      reply_parameters: JSON.stringify({ message_id: start.message_id }),
      reply_markup: JSON.stringify({ inline_keyboard: [[{ text: 'Rõ', callback_data: 'r' }], []] }),
    });
    await fetch(call, { method: 'POST', body: form });
    expect(an.chat.messages()[1]?.entities).toEqual([]);
    expect(an.chat.messages()[2]?.entities).toEqual([{ type: 'url', offset: 7, length: 18 }]);
    const text = renderChat(an.chat);
    expect(text).toContain('─── 20/11/2025 ───\n\nAn (09:05)\n/start moi\n');
    expect(text).toContain('  │ /start moi\n  Xem điểm 1:\n  ┃ trình <Đề án>\n  ┃ trong quý IV\n  Hết\n  [ Rõ ]\n');
    const page = renderPage(an.chat);
    expect(page).toContain('Xem <b>điểm </b><b><i>1</i></b>:<blockquote class="expandable">trình &lt;Đề án&gt;\n');
    expect(page).not.toContain('</script>');
  });

  it('take files with Vietnamese names and give them back, up to 20 MiB', async () => {
    let now = Date.parse('2025-11-20T02:00:00Z');
    const telegram = await open({ now: () => now });
    const an = telegram.newUser({ firstName: 'An' });
    an.start();
    const { api } = newBot(telegram);
    const name = 'Thông báo; số "12" – kết luận (bản cuối).docx';
    await api.sendDocument(an.id, new InputFile(bytes('nội dung\r\n--x'), name), { caption: 'Gửi anh' });
    await api.sendMediaGroup(an.id, [
      { type: 'document', media: new InputFile(bytes('1'), 'một.txt') },
      { type: 'document', media: new InputFile(bytes('2'), 'hai.txt'), caption: 'hai' },
    ]);
    const [first, ...album] = an.chat.fromBot();
    expect(first).toMatchObject({ text: 'Gửi anh', document: { file_name: name, file_size: 15 } });
    expect(album.map((m) => m.document?.file_name)).toEqual(['một.txt', 'hai.txt']);
    expect(new Set(album.map((m) => m.albumId)).size).toBe(1);
    const { file_path } = await api.getFile(first!.document!.file_id);
    const link = `${telegram.apiRoot}/file/bot${telegram.token}/${file_path}`;
    expect(await (await fetch(link)).text()).toBe('nội dung\r\n--x');
    telegram.faults.add({ kind: 'lost-after' }, { method: 'download' });
    await expect(fetch(link).then((response) => response.text())).rejects.toThrow();
    await api.editMessageMedia(an.id, first!.id, { type: 'document', media: new InputFile(bytes('mới'), 'mới.txt') });
    expect(an.chat.message(first!.id)).toMatchObject({ text: '', document: { file_name: 'mới.txt' }, isEdited: true });
    now += 3_600_001;
    expect((await fetch(link)).status).toBe(404);
    const big = an.sendsDocument(an.chat, { fileName: 'to.pdf', bytes: bytes('x'), size: 21 * 1024 * 1024 });
    expect(await refusal(api.getFile(big.document!.file_id))).toBe('Bad Request: file is too big');
  });

  it('show edits and deletions, and let a tap be answered once, in time', async () => {
    let now = Date.parse('2025-11-20T02:00:00Z');
    const telegram = await open({ now: () => now });
    const an = telegram.newUser({ firstName: 'An' });
    an.start();
    const bot = newBot(telegram);
    const keyboard = { inline_keyboard: [[{ text: 'Nhận việc', callback_data: 'nhan:1' }]] };
    const ids: string[] = [];
    bot.on('callback_query:data', async (ctx: Context) => {
      ids.push(ctx.callbackQuery?.id ?? '');
      await ctx.editMessageText('Đã nhận');
      await ctx.answerCallbackQuery('Cảm ơn');
    });
    await poll(bot);
    const sent = await bot.api.sendMessage(an.id, 'Việc mới', { reply_markup: keyboard });
    const edit = (id: number, text: string, other = {}) => refusal(bot.api.editMessageText(an.id, id, text, other));
    expect(await edit(sent.message_id, 'Việc mới', { reply_markup: keyboard })).toMatch(
      /message is not modified: specified new/,
    );
    expect(await edit(404, 'x')).toBe('Bad Request: message to edit not found');
    expect(await edit(an.chat.messages()[0]!.id, 'x')).toBe("Bad Request: message can't be edited");
    expect(() => an.taps(an.chat, 'Từ chối')).toThrow(/Nhận việc/);
    expect(await an.taps(an.chat, 'Nhận việc').answer()).toMatchObject({ text: 'Cảm ơn' });
    expect(an.chat.message(sent.message_id)).toMatchObject({ text: 'Đã nhận', buttons: [], isEdited: true });
    expect(await refusal(bot.api.answerCallbackQuery(ids[0]!))).toMatch(
      /query is too old and response timeout expired/,
    );
    const stale = an.taps(an.chat, 'nhan:1', { stale: true });
    now += 150_001;
    expect(await refusal(bot.api.answerCallbackQuery(stale.callbackId))).toMatch(/query is too old/);
    await bot.api.deleteMessage(an.id, sent.message_id);
    expect(an.chat.fromBot()).toEqual([]);
  });

  it('move to a new id when a group migrates, and show a bot with privacy on only what is meant for it', async () => {
    const telegram = await open();
    const [an, binh] = [telegram.newUser({ firstName: 'An' }), telegram.newUser({ firstName: 'Bình' })];
    const group = telegram.newGroup({ title: 'Tổ giúp việc', members: [an, binh] });
    const { api } = newBot(telegram);
    const moved = group.migrates(an);
    const error = await api.sendMessage(group.id, 'a').catch((e: GrammyError) => e);
    expect(error).toMatchObject({
      description: 'Bad Request: group chat was upgraded to a supergroup chat',
      parameters: { migrate_to_chat_id: moved.id },
    });
    const reply = await api.sendMessage(moved.id, 'Xin chào');
    an.says(moved, 'chuyện riêng');
    an.says(moved, '/viec');
    an.says(moved, '/viec@botkhac');
    an.says(moved, 'nhờ @DonDocBot xem');
    binh.says(moved, 'đồng ý', { replyTo: reply });
    moved.makesBotAdmin(an);
    binh.says(moved, 'cả nhà nghe');
    const updates = await api.getUpdates();
    expect(updates.map((u) => u.message).filter((m) => m?.migrate_to_chat_id || m?.migrate_from_chat_id)).toHaveLength(
      2,
    );
    expect(updates.flatMap((u) => u.message?.text ?? [])).toEqual([
      '/viec',
      'nhờ @DonDocBot xem',
      'đồng ý',
      'cả nhà nghe',
    ]);
  });

  it('offer the commands of the narrowest scope in the language of the person', async () => {
    const telegram = await open();
    const an = telegram.newUser({ firstName: 'An' });
    an.start();
    const { api } = newBot(telegram);
    await api.setMyCommands([{ command: 'viec', description: 'Việc của tôi' }], { language_code: 'vi' });
    await api.setMyCommands([{ command: 'tasks', description: 'My tasks' }]);
    expect(an.commands()[0]?.command).toBe('viec');
    await api.setMyCommands([{ command: 'duyet', description: 'Duyệt' }], { scope: { type: 'chat', chat_id: an.id } });
    expect(an.commands()[0]?.command).toBe('duyet');
    expect(await api.getMyCommands()).toEqual([{ command: 'tasks', description: 'My tasks' }]);
  });
});
