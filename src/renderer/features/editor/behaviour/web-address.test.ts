import { describe, expect, it } from 'vitest';
import { completeAddress, isLoneAddress, isWebAddress } from './web-address';

describe('completeAddress', () => {
  it.each([
    ['example.org', 'https://example.org'],
    [' example.org/a?b#c ', 'https://example.org/a?b#c'],
    ['https://example.org', 'https://example.org'],
    ['mailto:me@example.org', 'mailto:me@example.org'],
    ['me@example.org', 'mailto:me@example.org'],
    ['/docs/page', '/docs/page'],
    ['../other.md', '../other.md'],
    ['#part', '#part'],
    ['', ''],
  ])('makes of %j the address %j', (typed, address) => {
    expect(completeAddress(typed)).toBe(address);
  });
});

describe('isWebAddress', () => {
  it('knows the web and mail, and nothing that runs', () => {
    expect(isWebAddress('https://example.org')).toBe(true);
    expect(isWebAddress('mailto:me@example.org')).toBe(true);
    expect(isWebAddress('javascript:alert(1)')).toBe(false);
    expect(isWebAddress('file:///etc/passwd')).toBe(false);
    expect(isWebAddress('data:text/html,x')).toBe(false);
  });
});

describe('isLoneAddress', () => {
  it('wants one address and nothing else', () => {
    expect(isLoneAddress('https://example.org\n')).toBe(true);
    expect(isLoneAddress('see https://example.org')).toBe(false);
    expect(isLoneAddress('https://example.org is good')).toBe(false);
  });
});
