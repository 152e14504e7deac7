import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { httpTransport } from '../../preview/appsscript/transport';
import type { FetchRequest } from '../../preview/appsscript/types';
import { createWorld, type World } from './fixtures/world';

let server: Server;
let origin: string;
const worlds: World[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (request.url === '/moved') response.writeHead(302, { Location: '/v1/here' }).end();
      else if (request.url === '/bytes') response.end(Buffer.from([0xff, 0x00]));
      else if (request.url === '/cut') request.socket.destroy();
      else {
        const { method, url, headers } = request;
        response.setHeader('Request-Id', 'req_1');
        response.setHeader('Set-Cookie', ['a=1', 'b=2']);
        response.end(
          JSON.stringify({ method, url, type: headers['content-type'], body: Buffer.concat(chunks).toString() }),
        );
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await Promise.all(worlds.map((each) => each.close()));
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const request = (url: string, rest: Partial<FetchRequest> = {}): FetchRequest => ({
  ...{ url, method: 'GET', headers: {}, body: null, followRedirects: true, ...rest },
});

describe('real HTTP', () => {
  it('is left out where the map names what answers in its place, and only there', async () => {
    const send = httpTransport({
      'https://api.example.com': async (url, init) => new Response(`${init.method} ${url}`, { status: 202 }),
    });
    const [inPlace, elsewhere] = await send([
      request('https://api.example.com/v1/x?a=1', { method: 'DELETE' }),
      request(`${origin}/v1`),
    ]);
    expect(inPlace).toMatchObject({ status: 202, body: 'DELETE https://api.example.com/v1/x?a=1' });
    expect(elsewhere).toMatchObject({ status: 200, headers: { 'request-id': 'req_1' } });
  });

  it('leads the origins of the map elsewhere, path and query unchanged', async () => {
    const send = httpTransport({ 'https://api.example.com': origin });
    const [answer] = await send([
      request('https://api.example.com/v1/x?a%5B%5D=1', {
        method: 'POST',
        headers: { 'Content-Type': 'text/plain' },
        body: 'é',
      }),
    ]);
    expect(answer).toMatchObject({ status: 200, headers: { 'request-id': 'req_1', 'set-cookie': ['a=1', 'b=2'] } });
    expect(JSON.parse(answer?.body ?? '')).toEqual({
      method: 'POST',
      url: '/v1/x?a%5B%5D=1',
      type: 'text/plain',
      body: 'é',
    });
  });

  it('follows redirects unless told not to', async () => {
    const send = httpTransport({});
    const [followed, manual] = await send([
      request(`${origin}/moved`),
      request(`${origin}/moved`, { followRedirects: false }),
    ]);
    expect(JSON.parse(followed?.body ?? '').url).toBe('/v1/here');
    expect(manual).toMatchObject({ status: 302, headers: { location: '/v1/here' } });
  });

  it('keeps bytes that are no text', async () => {
    const [answer] = await httpTransport({})([request(`${origin}/bytes`)]);
    expect(answer?.bodyBase64).toBe('/wA=');
  });

  it('fails as a whole when one request gets no answer', async () => {
    await expect(httpTransport({})([request(`${origin}/v1`), request(`${origin}/cut`)])).rejects.toThrow();
  });

  it('is what a synchronous script waits for', async () => {
    const world = await createWorld({
      script: `function f() {
        const [a, b] = UrlFetchApp.fetchAll(['https://api.example.com/v1/a', 'https://api.example.com/v1/b']);
        console.log(JSON.parse(a.getContentText()).url + JSON.parse(b.getContentText()).url + a.getHeaders()['Request-Id']);
      }`,
      manifest: { urlFetchWhitelist: ['https://api.example.com/'] },
      transport: httpTransport({ 'https://api.example.com': origin }),
    });
    worlds.push(world);
    expect((await world.run('f')).log[0]?.text).toBe('/v1/a/v1/breq_1');
  });
});
