import { createServer as createHttpServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isLocalEndpoint } from '../../../src/model/endpoint.ts';
import { type BotWorld, CONSTRUCTION, openBotWorld } from '../../support/bot.ts';

const VOICE = new Uint8Array([79, 103, 103, 83]);

/** A proxy that lets CONNECT through and counts, and a server that writes down voice messages. */
let proxied = 0;
let heardBytes = 0;
let said = 'Bộ Xây dựng còn nợ nhiệm vụ nào đến tháng 12?';
let proxy: Server;
let listener: Server;
let world: BotWorld;
beforeAll(async () => {
  proxy = createHttpServer();
  proxy.on('connect', (request, socket, head) => {
    proxied++;
    const [host = '', port] = (request.url ?? '').split(':');
    const upstream = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(socket).pipe(upstream);
    });
    for (const end of [upstream, socket]) end.on('error', () => end.destroy());
  });
  listener = createHttpServer((request, response) => {
    let bytes = 0;
    request.on('data', (chunk: Buffer) => (bytes += chunk.length));
    request.on('end', () => {
      heardBytes = bytes;
      setTimeout(
        () => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ text: said })),
        1_300,
      );
    });
  });
  for (const server of [proxy, listener]) await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  world = await openBotWorld({
    TELEGRAM_PROXY: `http://127.0.0.1:${portOf(proxy)}`,
    OPENAI_BASE_URL: `http://127.0.0.1:${portOf(listener)}/v1`,
    DONDOC_TRANSCRIPTION_MODEL: 'whisper',
  });
});
afterAll(async () => {
  await world.close();
  proxy.closeAllConnections();
  proxy.close();
  listener.close();
});

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

it('Telegram is reached through the proxy that is set', async () => {
  const officer = await world.member('Lan', 'officer', CONSTRUCTION);
  await officer.waitForReply({ after: officer.says(officer.chat, 'NV-0001') });
  expect(proxied).toBeGreaterThan(0);
});

it('a voice message is written down, shown and answered where a local server hears it', async () => {
  const officer = await world.member('Minh', 'officer', CONSTRUCTION);
  const voice = officer.sendsVoice(officer.chat, { bytes: VOICE, seconds: 4 });
  const reply = await officer.waitForReply({ after: voice, timeoutMs: 15_000 });
  expect(reply.text).toBe(`Nghe được: “${said}”`);
  expect((await officer.waitForReply({ after: reply.id })).text).toContain('3 nhiệm vụ (đủ 3/3)');
  expect(heardBytes).toBeGreaterThan(VOICE.length);
  // It took over a second, so it was shown that somebody is at it.
  expect(world.telegram.callsOf('sendChatAction').length).toBeGreaterThan(0);
});

it('what is heard with a secret mark is neither kept nor repeated', async () => {
  said = 'Tuyệt mật.';
  const officer = await world.member('Hoa', 'officer', CONSTRUCTION);
  const voice = officer.sendsVoice(officer.chat, { bytes: VOICE, seconds: 4 });
  const reply = await officer.waitForReply({ after: voice, timeoutMs: 15_000 });
  expect(reply.text).toMatch(/tự xóa ngay/);
});

it('only a server on this machine or in a private network hears what officials say', () => {
  for (const local of [
    'http://localhost:8000/v1',
    'http://10.1.2.3/v1',
    'http://[::1]:1/v1',
    'http://llm.internal/v1',
    'http://whisper:9000',
  ])
    expect(isLocalEndpoint(local)).toBe(true);
  for (const foreign of ['https://api.openai.com/v1', 'http://8.8.8.8/v1', 'https://example.vn/v1'])
    expect(isLocalEndpoint(foreign)).toBe(false);
});
