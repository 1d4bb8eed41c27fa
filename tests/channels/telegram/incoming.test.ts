import type { Update } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { incomingOf, receivedOf } from '../../../src/channels/telegram/incoming.ts';

const BOT = { id: 7, username: 'DonDocBot' };
const FROM = { id: 11, is_bot: false, first_name: 'Lan', language_code: 'vi' };
const PRIVATE = { id: 11, type: 'private', first_name: 'Lan' };
const GROUP = { id: -100, type: 'supergroup', title: 'Tổ giúp việc' };

function update(message: Record<string, unknown>, chat: object = PRIVATE): Update {
  return { update_id: 5, message: { message_id: 3, date: 1_700_000_000, chat, from: FROM, ...message } } as never;
}
/** What is kept of an update, and what the chat makes of it. */
function through(given: Update) {
  const kept = receivedOf(given);
  return { kept, incoming: incomingOf(kept.body, BOT, kept.secrecyLevel) };
}
const mention = (text: string, name: string) => ({
  text,
  entities: [{ type: 'mention', offset: text.indexOf(name), length: name.length }],
});

describe('an update of Telegram', () => {
  it('in a private chat is for the bot, with the text as it was typed', () => {
    const { kept, incoming } = through(update({ text: 'Bộ Y tế còn nợ gì?' }));
    expect(kept).toMatchObject({ updateId: 5, chatKey: '11', sender: '11', kind: 'message', secrecyLevel: null });
    expect(incoming).toMatchObject({ addressed: true, content: { kind: 'text', text: 'Bộ Y tế còn nợ gì?' } });
  });

  it('in a group is for the bot where it is named, and is read without the name', () => {
    const { incoming } = through(update(mention('@DonDocBot Bộ Y tế còn nợ gì?', '@DonDocBot'), GROUP));
    expect(incoming).toMatchObject({ addressed: true, content: { kind: 'text', text: 'Bộ Y tế còn nợ gì?' } });
    expect(through(update(mention('@AnotherBot xin chào', '@AnotherBot'), GROUP)).incoming?.addressed).toBe(false);
    expect(through(update({ text: 'ai làm việc này' }, GROUP)).incoming?.addressed).toBe(false);
  });

  it('is a command only where the command is meant for this bot', () => {
    const command = (text: string, length: number) => ({
      text,
      entities: [{ type: 'bot_command', offset: 0, length }],
    });
    const own = through(update(command('/tra@DonDocBot 12', 14), GROUP)).incoming;
    expect(own).toMatchObject({ addressed: true, content: { kind: 'command', name: 'tra', rest: '12' } });
    expect(through(update(command('/tra@OtherBot 12', 13), GROUP)).incoming?.addressed).toBe(false);
    expect(through(update(command('/help', 5), GROUP)).incoming?.addressed).toBe(false);
  });

  it('with a secret mark is kept as ids and time only, whatever else it carries', () => {
    for (const message of [
      { text: 'TỐI MẬT\nnội dung riêng' },
      { caption: 'MẬT', photo: [{ file_id: 'x' }] },
      { document: { file_id: 'secret-file', file_name: 'Cong van MẬT 12.pdf' } },
    ]) {
      const { kept, incoming } = through(update(message));
      expect(kept.secrecyLevel).not.toBeNull();
      expect(JSON.stringify(kept.body)).not.toMatch(/nội dung riêng|secret-file|Cong van|MẬT/);
      expect(incoming).toMatchObject({ content: { kind: 'secret', messageId: '3' } });
    }
  });

  it('is not taken for a secret one by words that only sound like it', () => {
    for (const text of ['bảo mật dữ liệu', 'mật độ dân số', 'bí mật kinh doanh', 'đổi mật khẩu'])
      expect(receivedOf(update({ text })).secrecyLevel).toBeNull();
  });

  it('keeps nothing of what others wrote, nor of a contact', () => {
    const reply = {
      message_id: 1,
      date: 1,
      chat: GROUP,
      from: { id: 12, is_bot: false, first_name: 'B' },
      text: 'lời của người khác',
    };
    const { kept } = through(update({ text: 'ok', reply_to_message: reply }, GROUP));
    expect(JSON.stringify(kept.body)).not.toContain('lời của người khác');
    const contact = receivedOf(update({ contact: { phone_number: '0900', first_name: 'C' } }));
    expect(JSON.stringify(contact.body)).not.toContain('0900');
  });

  it('of another bot, of the service or of a kind nobody asked for is nothing for the chat', () => {
    const service = through(update({ new_chat_members: [FROM] }, GROUP)).incoming;
    expect(service).toBeNull();
    expect(incomingOf({ update_id: 9, poll: {} }, BOT, null)).toBeNull();
    const bot = through({
      update_id: 1,
      message: { message_id: 1, date: 1, chat: GROUP, from: { ...FROM, is_bot: true }, text: 'x' },
    } as never);
    expect(bot.incoming?.sender).toBeNull();
  });
});
