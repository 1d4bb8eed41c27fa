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
  const kept = receivedOf(given, BOT);
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
    expect(through(update(mention('@AnotherBot xin chào', '@AnotherBot'), GROUP)).incoming).toBeNull();
    expect(through(update({ text: 'ai làm việc này' }, GROUP)).incoming).toBeNull();
  });

  it('is a command only where the command is meant for this bot', () => {
    const command = (text: string, length: number) => ({
      text,
      entities: [{ type: 'bot_command', offset: 0, length }],
    });
    const own = through(update(command('/tra@DonDocBot 12', 14), GROUP)).incoming;
    expect(own).toMatchObject({ addressed: true, content: { kind: 'command', name: 'tra', rest: '12' } });
    expect(through(update(command('/tra@OtherBot 12', 13), GROUP)).incoming).toBeNull();
    expect(through(update(command('/help', 5), GROUP)).incoming).toBeNull();
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
      expect(receivedOf(update({ text }), BOT).secrecyLevel).toBeNull();
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
    const contact = receivedOf(update({ contact: { phone_number: '0900', first_name: 'C' } }), BOT);
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
    expect(bot.incoming?.sender ?? null).toBeNull();
  });

  it('that people of a group say to each other is neither kept nor counted as theirs', () => {
    const { kept } = through(update({ text: 'trưa nay ăn gì' }, GROUP));
    expect(kept.sender).toBeNull();
    expect(JSON.stringify(kept.body)).not.toMatch(/trưa nay|Lan/);
  });

  it('of an anonymous administrator or of a channel comes from nobody who can be known', () => {
    const anonymous = { from: { id: 1_087_968_824, is_bot: true, first_name: 'Group' }, sender_chat: GROUP };
    const said = through(update({ ...mention('@DonDocBot NV-0001', '@DonDocBot'), ...anonymous }, GROUP));
    expect(said.incoming?.sender).toEqual({ externalId: 'chat:-100', name: 'Tổ giúp việc', language: 'vi' });
    const copied = { ...mention('@DonDocBot NV-0001', '@DonDocBot'), is_automatic_forward: true };
    expect(through(update(copied, GROUP)).incoming).toBeNull();
  });

  it('keeps the topic of a forum, and takes a thread of replies for none', () => {
    const asked = mention('@DonDocBot NV-0001', '@DonDocBot');
    const where = (given: object) => through(update({ ...asked, ...given }, GROUP)).incoming?.chat.threadId;
    expect(where({ message_thread_id: 44, is_topic_message: true })).toBe('44');
    expect(where({ message_thread_id: 44 })).toBeNull();
  });

  it('of a place shared live is answered once', () => {
    const location = { latitude: 21, longitude: 105 };
    expect(through(update({ location })).incoming?.content).toEqual({ kind: 'unreadable', what: 'location' });
    const moved = { update_id: 6, edited_message: { message_id: 3, date: 1, chat: PRIVATE, from: FROM, location } };
    expect(through(moved as never).incoming).toBeNull();
  });

  it('with a secret mark in the question of a poll is kept no more than any other', () => {
    const { kept } = through(update({ poll: { question: 'TỐI MẬT\nphương án', options: [{ text: 'A' }] } }));
    expect(kept.secrecyLevel).not.toBeNull();
    expect(JSON.stringify(kept.body)).not.toContain('phương án');
  });

  it('of a person whose name holds marks that turn the writing round shows the name without them', () => {
    const from = { ...FROM, first_name: 'L\u202ean\n', last_name: '<b>Nguyễn' };
    expect(through(update({ text: 'x', from })).incoming?.sender?.name).toBe('<b>Nguyễn Lan');
  });
});
