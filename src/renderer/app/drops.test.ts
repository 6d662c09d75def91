// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { readDropped } from './drops';

function carry(data: Readonly<Record<string, string>>): DataTransfer {
  return { files: [], getData: (type: string) => data[type] ?? '' } as unknown as DataTransfer;
}

const ADDRESS = 'https://sqlite.org/wal.html';

test('a web address with what its link says', () => {
  const html = `<meta><a href="${ADDRESS}">Write-Ahead\n <b>Logging</b></a>`;
  expect(readDropped(carry({ 'text/uri-list': ADDRESS, 'text/html': html }))).toEqual({
    what: 'address',
    address: ADDRESS,
    title: 'Write-Ahead Logging',
  });
  expect(readDropped(carry({ 'text/plain': ` ${ADDRESS}\n` }))).toEqual({
    what: 'address',
    address: ADDRESS,
    title: null,
  });
  expect(readDropped(carry({ 'text/uri-list': `# one\r\n${ADDRESS}\r\n` }))?.what).toBe('address');
});

test.each([
  { 'text/plain': `See ${ADDRESS} for more` },
  { 'text/plain': 'file:///etc/passwd' },
  { 'text/uri-list': 'javascript:alert(1)' },
  { 'text/html': `<a href="${ADDRESS}">x</a>` },
  {},
])('%j is none', (data) => {
  expect(readDropped(carry(data))).toBeNull();
});
