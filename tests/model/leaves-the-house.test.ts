import { describe, expect, it } from 'vitest';
import { Config } from '../../src/config.ts';
import { staysInside } from '../../src/model/permission.ts';
import { redaction } from '../../src/model/redaction.ts';
import { silenceTelemetry } from '../../src/model/telemetry.ts';

describe('what leaves the house for a model', () => {
  it('names no person, telephone, address or identity number, and comes back with them', () => {
    const text =
      'Đồng chí Trần Thị Mẫu (0912 345 678, mau.tran@bxd.example) thay ông Lê Văn Thử, CCCD 001234567890; Phạm Thị Kiểm Tra ký. Bộ Xây dựng và tỉnh Hà Tĩnh, văn bản 1234/BXD-QHKT, hạn 31/12/2025.';
    const hide = redaction();
    const out = hide.out(text);
    for (const words of ['Mẫu', '0912', '@', 'Thử', '001234567890', 'Kiểm Tra']) expect(out).not.toContain(words);
    for (const words of ['Bộ Xây dựng', 'Hà Tĩnh', '1234/BXD-QHKT', '31/12/2025']) expect(out).toContain(words);
    expect(hide.back(out)).toBe(text);
  });

  it('says the same placeholder for the same person', () => {
    const hide = redaction();
    expect(hide.out('ông Lê Văn Thử')).toBe(hide.out('ông Lê Văn Thử'));
  });

  it.each([
    ['http://127.0.0.1:11434/v1', true],
    ['http://ollama:11434/v1', true],
    ['http://10.1.2.3:8000/v1', true],
    ['https://mo-hinh.example.gov.vn/v1', true],
    ['https://api.example.com/v1', false],
  ])('%s is in the house: %s', (url, inside) => {
    const config = Config.parse({ DONDOC_MODEL_HOSTS: 'mo-hinh.example.gov.vn, khac.example.gov.vn' });
    expect(staysInside(config, url)).toBe(inside);
  });

  it('never goes to a tracing service or its gateway, whatever another program has set', () => {
    const env: Record<string, string | undefined> = {
      LANGSMITH_TRACING: 'true',
      LANGSMITH_API_KEY: 'key',
      LANGSMITH_GATEWAY: 'true',
      LANGCHAIN_TRACING_V2: 'true',
      PATH: '/bin',
    };
    silenceTelemetry(env);
    expect(env).toEqual({ LANGSMITH_TRACING: 'false', LANGCHAIN_TRACING_V2: 'false', PATH: '/bin' });
  });
});
