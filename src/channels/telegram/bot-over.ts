import type { Agent } from 'node:http';
import { Bot } from 'grammy';
// https-proxy-agent, socks-proxy-agent: what node-fetch inside grammY takes as an agent; MIT, kept by one maintainer for years.
import { HttpsProxyAgent } from 'https-proxy-agent';
import { SocksProxyAgent } from 'socks-proxy-agent';
import type { Connection } from './connection.ts';

/** A bot whose calls end after `timeoutSeconds`; grammY's own limit is 500 s, far longer than anybody waits. */
export function botOver(connection: Connection, timeoutSeconds: number): Bot {
  const { token, apiRoot } = connection;
  const agent = proxyAgent(connection);
  return new Bot(token, {
    client: { apiRoot, timeoutSeconds, ...(agent ? { baseFetchConfig: { agent, compress: true } } : {}) },
  });
}

/** The way out where the network lets nothing through directly. */
export function proxyAgent({ proxy }: Connection): Agent | undefined {
  if (!proxy) return undefined;
  return proxy.startsWith('socks') ? new SocksProxyAgent(proxy) : new HttpsProxyAgent(proxy);
}
