import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { reach } from './reach';

let server: Server;
let site = '';

beforeAll(async () => {
  server = createServer(({ url, method }, response) => {
    if (url === '/moved') response.writeHead(302, { location: '/there' });
    else if (url === '/no-head') response.writeHead(method === 'HEAD' ? 501 : 200);
    else if (url === '/members') response.writeHead(403);
    else if (url === '/odd') response.writeHead(599);
    else if (url === '/silent') return;
    else response.writeHead(url === '/there' ? 200 : 404);
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test('pages that are there, that moved and that are for people only are fine', async () => {
  for (const page of ['/there', '/moved', '/no-head', '/members']) {
    expect(await reach(site + page)).toBeNull();
  }
});

test('what is gone, and who is not there at all', async () => {
  expect(await reach(`${site}/gone`)).toBe('It answers 404 (Not Found)');
  expect(await reach('http://127.0.0.1:1/')).toBe('It can’t be reached');
});

test('an answer without a name, and none in time', async () => {
  expect(await reach(`${site}/odd`)).toBe('It answers 599');
  const { timeout } = AbortSignal;
  vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => timeout.call(AbortSignal, 20));
  expect(await reach(`${site}/silent`)).toBe('It does not answer in time');
  vi.restoreAllMocks();
});
