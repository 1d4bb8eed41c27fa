import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pushToRoles } from '../../src/channels/chat/push.ts';
import { quietUntil } from '../../src/channels/chat/quiet-hours.ts';
import { saying } from '../../src/channels/chat/talk.ts';
import { changeSetting } from '../../src/people/committee-settings.ts';
import { NO_OWN_DAYS } from '../../src/shared/calendar.ts';
import { type BotWorld, CONSTRUCTION, openBotWorld } from '../support/bot.ts';

describe('quiet hours', () => {
  it.each([
    ['2025-12-22T09:00', null],
    ['2025-12-22T06:30', null],
    ['2025-12-22T20:59', null],
    ['2025-12-22T21:00', '2025-12-22T23:30:00.000Z'],
    ['2025-12-22T03:00', '2025-12-21T23:30:00.000Z'],
    ['2025-12-26T22:00', '2025-12-28T23:30:00.000Z'],
    ['2026-02-17T10:00', '2026-02-22T23:30:00.000Z'],
  ])('at %s what nobody asked for may leave at %s', (at, until) => {
    expect(quietUntil(Date.parse(`${at}:00+07:00`), 'Asia/Ho_Chi_Minh', NO_OWN_DAYS)).toBe(until);
  });
});

describe('what is pushed', () => {
  let world: BotWorld;
  beforeAll(async () => {
    world = await openBotWorld();
  });
  afterAll(() => world.close());

  /** What a process that only posts has at hand. */
  function outside() {
    const line = { channel: 'telegram', bot: world.telegram.token.split(':')[0] as string };
    const abilities = { length: 4096, marks: 100, fileBytes: 0, botLink: () => '' };
    return {
      line,
      abilities,
      deps: {
        ...world.app,
        sendSoon: async () => undefined,
        uploadSoon: async () => undefined,
        proposeSoon: async () => undefined,
      },
    };
  }

  it('to a leader is counts and codes only, unless the committee says otherwise', async () => {
    const leader = await world.member('Trợ lý', 'leader');
    const { app } = world;
    const { deps, line, abilities } = outside();
    const push = (cause: string) =>
      app.db.transaction((tx) =>
        pushToRoles(tx, deps, line, abilities, {
          committeeId: world.committeeId,
          roles: ['leader'],
          cause,
          replies: () => [
            { ...saying('Bộ Xây dựng báo cáo khó khăn về kinh phí'), context: { codes: ['NV-0001'] } } as never,
          ],
        }),
      );
    expect(await push('a')).toBe(1);
    const by = { name: 'Thư ký', memberId: null, channel: 'test' };
    await changeSetting(app.db, world.committeeId, 'minimalForLeaders', false, by, new Date(app.now()).toISOString());
    await push('b');
    await push('b');
    await world.restart();
    const texts = await leader.chat.waitFor((all) => {
      const told = all.filter((m) => m.isBot).map((m) => m.text);
      return told.length >= 3 && told.slice(1);
    });
    expect(texts).toEqual([
      'Có 1 nội dung mới: NV-0001. Đề nghị mở hội thoại riêng và gõ mã để xem.',
      'Bộ Xây dựng báo cáo khó khăn về kinh phí',
    ]);
  });

  it('as news of a task reaches who wants it at once, and nobody who switched that off', async () => {
    const [told, quiet] = [
      await world.member('Minh', 'officer', CONSTRUCTION),
      await world.member('Lan', 'officer', CONSTRUCTION),
    ];
    await quiet.waitForReply({ after: quiet.says(quiet.chat, 'tắt tin ngay') });
    const { deps, line, abilities } = outside();
    const news = { committeeId: world.committeeId, roles: ['officer'] as const, cause: 'news', isAlert: true };
    const push = () =>
      world.app.db.transaction((tx) =>
        pushToRoles(tx, deps, line, abilities, { ...news, replies: () => [saying('Thời hạn mới')] }),
      );
    expect(await push()).toBe(1);
    await world.restart();
    await told.chat.waitFor((all) => all.some((m) => m.text === 'Thời hạn mới'));
    expect(quiet.chat.fromBot().some((m) => m.text === 'Thời hạn mới')).toBe(false);
  });
});
