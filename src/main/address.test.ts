import { expect, it } from 'vitest';
import { readOutsideAddress } from './address';

it.each([
  ['https://example.org/a b', 'https://example.org/a%20b'],
  ['HTTP://EXAMPLE.org', 'http://example.org/'],
  ['mailto:someone@example.org', 'mailto:someone@example.org'],
])('lets %s leave as %s', (address, real) => {
  expect(readOutsideAddress(address)).toBe(real);
});

it.each([
  'javascript:alert(1)',
  ' java\nscript:alert(1)',
  'file:///etc/passwd',
  'data:text/html,<script>1</script>',
  'vbscript:x',
  'smb://host/share',
  'ms-settings:privacy',
  'app://outloud/index.html',
  'asset://library/x.png',
  'https://bank.example@evil.example/',
  'https://user:password@example.org/',
  '//example.org',
  '/etc/passwd',
  'example.org',
  'http://',
  '',
])('keeps %j in', (address) => {
  expect(readOutsideAddress(address)).toBeNull();
});
