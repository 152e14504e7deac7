import { afterEach, describe, expect, it } from '@jest/globals';
import type { FetchAnswer, FetchRequest } from '../../preview/appsscript/types';
import { createWorld, scope, type World, type WorldOptions } from './fixtures/world';

const worlds: World[] = [];
/** A world whose network answers with `answer` and keeps the waves. */
async function network(answer: Partial<FetchAnswer> = {}, options: WorldOptions = {}) {
  const waves: FetchRequest[][] = [];
  const made = await createWorld({
    transport: async (wave) => {
      waves.push(wave);
      return wave.map(() => ({ status: 200, headers: {}, body: '', ...answer }));
    },
    ...options,
  });
  worlds.push(made);
  return { ...made, waves };
}
afterEach(async () => {
  await Promise.all(worlds.splice(0).map((each) => each.close()));
});

describe('UrlFetchApp: the request', () => {
  it.each([
    ['"https://a.example/x?y=1"', { url: 'https://a.example/x?y=1', method: 'GET', headers: {}, body: null }],
    ['"https://a.example/", { method: "delete" }', { method: 'DELETE', body: null }],
    ['"https://a.example/", { method: "PUT", payload: "text" }', { method: 'PUT', body: 'text' }],
    ['"https://a.example/", { payload: "a=1" }', { method: 'POST', body: 'a=1' }],
    [
      '"https://a.example/", { method: "post", payload: { "a b": "c&d", "e[f]": 1 } }',
      { headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: 'a+b=c%26d&e%5Bf%5D=1' },
    ],
    [
      '"https://a.example/", { method: "post", contentType: "application/json", payload: "{}" }',
      { headers: { 'Content-Type': 'application/json' }, body: '{}' },
    ],
    [
      '"https://a.example/", { method: "post", headers: { "content-type": "text/plain", "X-N": 1 }, payload: "x" }',
      { headers: { 'content-type': 'text/plain', 'X-N': '1' } },
    ],
    ['"https://a.example/", { method: "post", payload: [104, 105] }', { body: 'hi' }],
    ['"https://a.example/", { method: "post", payload: [-1, -2] }', { body: null, bodyBase64: '//4=' }],
    [
      '"https://a.example/", { method: "post", payload: Utilities.newBlob("x", "text/csv", "n.csv") }',
      { headers: { 'Content-Type': 'text/csv' }, body: 'x' },
    ],
    ['"https://a.example/", { followRedirects: false }', { followRedirects: false }],
    ['"https://a.example/"', { followRedirects: true }],
  ])('fetch(%s)', async (args, expected) => {
    const { value, waves } = await network();
    await value(`UrlFetchApp.fetch(${args}).getResponseCode()`);
    expect(waves).toEqual([[expect.objectContaining(expected)]]);
  });

  it('sends a form with a file as multipart', async () => {
    const { value, waves } = await network();
    await value(
      'UrlFetchApp.fetch("https://a.example/", { payload: { a: "1", f: Utilities.newBlob("hi", "text/plain", "n.txt") } }).getResponseCode()',
    );
    const [[request]] = waves as [[FetchRequest]];
    const boundary = /boundary=(\S+)$/.exec(request.headers['Content-Type'] ?? '')?.[1];
    expect(request.body).toContain(`--${boundary}\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n`);
    expect(request.body).toContain('name="f"; filename="n.txt"\r\nContent-Type: text/plain\r\n\r\nhi\r\n');
  });

  it('drops the body of a DELETE, and says so', async () => {
    const { run, waves } = await network(
      {},
      { script: 'function f() { UrlFetchApp.fetch("https://a.example/", { method: "delete", payload: "a=1" }); }' },
    );
    expect((await run('f')).warnings).toEqual([expect.stringContaining('DELETE')]);
    expect(waves[0]?.[0]).toMatchObject({ method: 'DELETE', body: null });
  });

  it.each([
    ['undefined', 'Attribute provided with no value: url'],
    ['""', 'Attribute provided with no value: url'],
    ['"https://"', 'Invalid argument: https://'],
    ['"ftp://a.example/"', 'Invalid argument: ftp://a.example/'],
    ['"https://a.example/?a[b]=c"', 'Invalid argument: https://a.example/?a[b]=c'],
    ['"https://a.example/?" + "x".repeat(2065)', 'Limit Exceeded: URLFetch URL Length.'],
    ['"https://a.example/", { method: "head" }', 'Attribute provided with invalid value: method'],
    [
      '"https://a.example/", { muteHttpExceptions: "yes" }',
      'Attribute provided with invalid value: muteHttpExceptions',
    ],
    ['"https://a.example/", { headers: "a: b" }', 'Attribute provided with invalid value: headers'],
    ['"https://a.example/", { headers: { a: null } }', 'Attribute provided with invalid value: Header:a'],
    ['"https://a.example/", { headers: { Host: "b" } }', 'Attribute provided with invalid value: Header:Host'],
    ['"https://a.example/", "post"', "The parameters (String,String) don't match the method signature"],
  ])('refuses fetch(%s) and sends nothing', async (args, message) => {
    const { value, waves } = await network();
    await expect(value(`UrlFetchApp.fetch(${args})`)).rejects.toThrow(`Exception: ${message}`);
    expect(waves).toEqual([]);
  });

  it('takes an address of 2,082 characters', async () => {
    const { value } = await network();
    expect(await value('UrlFetchApp.fetch("https://a.example/?" + "x".repeat(2063)).getResponseCode()')).toBe(200);
  });

  it('needs its scope', async () => {
    const manifest = { oauthScopes: [scope('userinfo.email')] };
    const { value, waves } = await network({}, { manifest });
    await expect(value('UrlFetchApp.fetch("https://a.example/")')).rejects.toThrow(
      'Specified permissions are not sufficient to call UrlFetchApp.fetch. ' +
        'Required permissions: https://www.googleapis.com/auth/script.external_request',
    );
    expect(waves).toEqual([]);
  });

  it('shows a request without sending it', async () => {
    const { value, waves } = await network();
    expect(await value('UrlFetchApp.getRequest("https://a.example/", { payload: "a=1" })')).toMatchObject({
      url: 'https://a.example/',
      method: 'post',
      payload: 'a=1',
    });
    expect(waves).toEqual([]);
  });
});

describe("UrlFetchApp: the manifest's whitelist", () => {
  const manifest = { urlFetchWhitelist: ['https://api.example.com/v1/', 'https://*.wild.example/'] };
  it.each([
    ['https://api.example.com/v1/customers?limit=1', true],
    ['https://API.example.com/v1/customers', true],
    ['https://any.wild.example/x', true],
    ['https://api.example.com/v2/', false],
    ['https://api.example.com/v1', false],
    ['https://api.example.com/v1/../v2/', false],
    ['http://api.example.com/v1/', false],
    ['https://api.example.com.evil.example/v1/', false],
    ['https://api.example.com:8443/v1/', false],
    ['https://api.example.com%2Fv1@evil.example/v1/', false],
    ['https://user@api.example.com/v1/', false],
    ['https://wild.example/x', false],
  ])('%s: %s', async (url, allowed) => {
    const { value, waves } = await network({}, { manifest });
    const code = value(`UrlFetchApp.fetch(${JSON.stringify(url)}).getResponseCode()`);
    if (allowed) expect(await code).toBe(200);
    else await expect(code).rejects.toThrow(/urlFetchWhitelist|Invalid argument/);
    expect(waves).toHaveLength(allowed ? 1 : 0);
  });

  it('sends nothing of a wave in which one address is not allowed', async () => {
    const { value, waves } = await network({}, { manifest });
    const wave = '["https://api.example.com/v1/a", "https://other.example/"]';
    await expect(value(`UrlFetchApp.fetchAll(${wave})`)).rejects.toThrow('urlFetchWhitelist');
    expect(waves).toEqual([]);
  });
});

describe('UrlFetchApp: the answer', () => {
  it('has code, text, bytes, and headers under their usual names', async () => {
    const { value } = await network({
      status: 201,
      headers: { 'request-id': 'req_1', 'content-type': 'text/plain; charset=utf-8', 'set-cookie': ['a=1', 'b=2'] },
      body: 'é',
    });
    const response = 'const r = UrlFetchApp.fetch("https://a.example/");';
    expect(
      await value(`(() => { ${response} return [r.getResponseCode(), r.getContentText(), r.getContent()] })()`),
    ).toEqual([201, 'é', [-61, -87]]);
    expect(await value(`(() => { ${response} return r.getHeaders() })()`)).toEqual({
      'Request-Id': 'req_1',
      'Content-Type': 'text/plain; charset=utf-8',
      'Set-Cookie': 'b=2',
    });
    expect(await value(`(() => { ${response} return r.getAllHeaders()['Set-Cookie'] })()`)).toEqual(['a=1', 'b=2']);
    expect(await value(`(() => { ${response} return r.getBlob().getContentType() })()`)).toBe('text/plain');
  });

  it('keeps bytes that are no text', async () => {
    const { value } = await network({ body: '\ufffd', bodyBase64: '/9j/' });
    expect(await value('UrlFetchApp.fetch("https://a.example/").getContent()')).toEqual([-1, -40, -1]);
    expect(await value('Utilities.base64Encode(UrlFetchApp.fetch("https://a.example/").getBlob().getBytes())')).toBe(
      '/9j/',
    );
  });

  it('throws for 400 and above with the beginning of the body, unless muted', async () => {
    const { value } = await network({ status: 404, body: `{"error":"${'x'.repeat(200)}"}` });
    await expect(value('UrlFetchApp.fetch("https://a.example/v1/x?key=1")')).rejects.toThrow(
      `Exception: Request failed for https://a.example returned code 404. Truncated server response: {"error":"${'x'.repeat(90)}... (use muteHttpExceptions option to examine full response)`,
    );
    expect(await value('UrlFetchApp.fetch("https://a.example/", { muteHttpExceptions: true }).getResponseCode()')).toBe(
      404,
    );
  });

  it('comes in the order of the requests, each muted for itself', async () => {
    const { value, waves } = await network(
      {},
      {
        transport: async (wave) =>
          wave.map(({ url }) => ({ status: Number(url.slice(-3)), headers: {}, body: url.slice(-3) })),
      },
    );
    const muted = '["https://a.example/200", { url: "https://a.example/500", muteHttpExceptions: true }]';
    expect(await value(`UrlFetchApp.fetchAll(${muted}).map((r) => r.getContentText())`)).toEqual(['200', '500']);
    await expect(value('UrlFetchApp.fetchAll(["https://a.example/200", "https://a.example/500"])')).rejects.toThrow(
      'returned code 500',
    );
    expect(waves).toEqual([]);
  });

  it('fails as a whole when one request of a wave fails on the network', async () => {
    const { value, run } = await network(
      {},
      {
        script:
          'function f() { UrlFetchApp.fetchAll([{ url: "https://a.example/", muteHttpExceptions: true }, "https://b.example/"]); }',
        transport: async () => Promise.reject(new Error('ECONNREFUSED 127.0.0.1')),
      },
    );
    const { outcome } = await run('f');
    expect(outcome).toMatchObject({
      kind: 'threw',
      name: 'Exception',
      message: 'Address unavailable: https://a.example/',
    });
    expect(await value('UrlFetchApp.fetchAll([])')).toEqual([]);
  });

  it('counts calls, waves and requests', async () => {
    const { run } = await network(
      {},
      {
        script: `function f() {
          UrlFetchApp.fetch('https://a.example/');
          UrlFetchApp.fetchAll(['https://a.example/', 'https://b.example/', 'https://c.example/']);
        }`,
      },
    );
    expect(await run('f')).toMatchObject({
      services: { 'UrlFetchApp.fetch': 1, 'UrlFetchApp.fetchAll': 1 },
      waves: 2,
      requests: 4,
    });
  });
});
