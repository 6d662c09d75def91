import { expect, test } from 'vitest';
import { isOfSite, judgeRequest } from './preview-address';

const ROOT = 'http://localhost:4321/blog/';

test('the site is at its port of this computer, by any of its names', () => {
  for (const address of [
    'http://localhost:4321/',
    'http://127.0.0.1:4321/other',
    'http://[::1]:4321/',
    'ws://localhost:4321/livereload',
  ])
    expect(isOfSite(address, ROOT), address).toBe(true);
  for (const address of [
    'http://localhost:4322/',
    'https://localhost:4321/',
    'http://localhost.example:4321/',
    'http://user@evil.example:4321/',
    'app://outloud/index.html',
    'file:///etc/passwd',
    'nothing',
  ])
    expect(isOfSite(address, ROOT), address).toBe(false);
});

test('other sites may be allowed, this computer never', () => {
  expect(judgeRequest('http://127.0.0.1:4321/a.css', ROOT)).toBe('load');
  expect(judgeRequest('data:image/png;base64,AA==', ROOT)).toBe('load');
  expect(judgeRequest('https://fonts.example/a.woff2', ROOT)).toBe('other');
  expect(judgeRequest('wss://chat.example/', ROOT)).toBe('other');
  for (const address of [
    'http://localhost:5432/',
    'http://127.0.0.2:4321/',
    'file:///home/me/.ssh/id_rsa',
    'app://outloud/index.html',
    'asset://library/a.png',
    'javascript:alert(1)',
  ])
    expect(judgeRequest(address, ROOT), address).toBe('never');
});
