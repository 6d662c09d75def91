import { expect, it } from 'vitest';
import { isLiteral } from './literal-link';

it.each<[text: string, href?: string | undefined, before?: string, after?: string]>([
  ['https://me.dev'],
  ['HTTP://me.dev/a_(b)'],
  ['https://me.dev/a', undefined, 'see ', '. Then'],
  ['https://me.dev/a', undefined, '(', ')'],
  ['https://me.dev/a', undefined, '5', '?!.,:;\'")'],
  ['www.me.dev', 'http://www.me.dev'],
  ['WWW.me.dev/a', 'http://WWW.me.dev/a', 'see '],
  ['www.me.dev', 'http://www.me.dev', '('],
  ['www.me.dev', 'http://www.me.dev', '*'],
  ['a.b+c-d_e@me.dev', 'mailto:a.b+c-d_e@me.dev'],
  ['mailto:a@b.me.dev', 'mailto:a@b.me.dev'],
  ['xmpp:a@me.dev', 'xmpp:a@me.dev'],
  ['a@me.dev', 'mailto:a@me.dev', '('],
])('%s may stand bare as a link', (text, href = text, before = '', after = '') => {
  expect(isLiteral(text, href, before, after)).toBe(true);
});

it.each<[why: string, text: string, href?: string | undefined, before?: string, after?: string]>([
  ['leads elsewhere', 'https://me.dev', 'https://other.dev'],
  ['goes on after it', 'https://me.dev', undefined, '', 'a'],
  ['goes on after signs', 'https://me.dev', undefined, '', '.a'],
  ['ends in a reference', 'https://me.dev/&amp'],
  ['opens a bracket', 'https://me.dev/(a'],
  ['closes a bracket', 'https://me.dev/a)'],
  ['ends in a dot', 'https://me.dev/a.'],
  ['ends in a bracket', 'https://me.dev/a]'],
  ['has a space', 'https://me.dev/a b'],
  ['has an angle', 'https://me.dev/<a'],
  ['begins elsewhere', 'see https://me.dev'],
  ['follows a letter', 'https://me.dev', undefined, 'a'],
  ['is another scheme', 'ftp://me.dev'],
  ['says nothing', 'https://'],
  ['follows a letter', 'www.me.dev', 'http://www.me.dev', 'a'],
  ['leads to the other scheme', 'www.me.dev', 'https://www.me.dev'],
  ['ends in a star', 'www.me.dev*', 'http://www.me.dev*'],
  ['has a space', 'www.me dev', 'http://www.me dev'],
  ['follows a slash', 'a@me.dev', 'mailto:a@me.dev', '/'],
  ['follows a word', 'a@me.dev', 'mailto:a@me.dev', 'b'],
  ['follows a dot', 'a@me.dev', 'mailto:a@me.dev', '.'],
  ['is no host', 'a@me', 'mailto:a@me'],
  ['ends in a line', 'a@me.dev-', 'mailto:a@me.dev-'],
  ['has two signs', 'a@b@me.dev', 'mailto:a@b@me.dev'],
  ['leads to another', 'a@me.dev', 'mailto:b@me.dev'],
  ['is a word', 'word', 'word'],
])('one that %s may not: %s', (_, text, href = text, before = '', after = '') => {
  expect(isLiteral(text, href, before, after)).toBe(false);
});
