import { BlockList, isIP } from 'node:net';

const PRIVATE = new BlockList();
PRIVATE.addSubnet('127.0.0.0', 8);
PRIVATE.addSubnet('10.0.0.0', 8);
PRIVATE.addSubnet('172.16.0.0', 12);
PRIVATE.addSubnet('192.168.0.0', 16);
PRIVATE.addSubnet('fc00::', 7, 'ipv6');
PRIVATE.addAddress('::1', 'ipv6');

/**
 * True where an address is on this machine or in a private network. Letting a foreign service process what officials say is a
 * transfer abroad (Law 91/2025/QH15 on personal data), so other addresses are not used.
 */
export function isLocalEndpoint(url: string): boolean {
  const host = new URL(url).hostname.replace(/^\[|\]$/g, '');
  const version = isIP(host);
  if (version > 0) return PRIVATE.check(host, version === 6 ? 'ipv6' : 'ipv4');
  return !host.includes('.') || /\.(?:local|localdomain|internal|lan|home\.arpa)$/i.test(host);
}
