import { expect, it } from 'vitest';
import { findFormat } from './find-format';

const [YAML, TOML, JSON_FRONT, BARE] = [
  '---\ntitle: A\n---\n',
  '+++\ntitle = "A"\n+++\n',
  '{"title": "A"}\n\nText.\n',
  'Text.\n+++\n',
];

it.each([
  ['no post', [], null],
  ['one post in TOML', [TOML], 'toml'],
  ['most posts in TOML', [YAML, TOML, TOML, BARE, BARE, JSON_FRONT], 'toml'],
  ['as many in YAML', [YAML, TOML], null],
  ['posts in JSON', [JSON_FRONT, JSON_FRONT], null],
])('a blog with %s', (_, texts, format) => {
  expect(findFormat(texts)).toBe(format);
});
