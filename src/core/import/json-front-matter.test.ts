import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFrontMatter } from '#core/document/front-matter';
import { fenceJsonFrontMatter } from './json-front-matter';

test('a JSON object at the beginning is front matter, and the rest stays as it is', () => {
  const fenced = fenceJsonFrontMatter('{ "title": "a } b", "tags": ["x"], "w": null }  \n\nBody\n');
  expect(fenced?.markdown).toBe('---\ntitle: a } b\ntags:\n  - x\nw: null\n---\n\nBody\n');
  expect(fenced?.json).toBe('{ "title": "a } b", "tags": ["x"], "w": null }');
});

test.each([
  ['text behind it', '{ "title": "x" } is JSON\n'],
  ['a shortcode', '{{< youtube x >}}\n'],
  ['Liquid', '{% raw %}\n'],
  ['no end', '{ "title": "x"\n'],
  ['no JSON', '{ title: x }\n'],
  ['a blank line first', '\n{ "title": "x" }\n'],
  ['a number too large to keep', '{ "id": 12345678901234567890 }\n'],
  ['a list', '["x"]\n'],
])('none: %s', (_what, text) => {
  expect(fenceJsonFrontMatter(text)).toBeNull();
});

test('Windows line endings and a byte order mark stay', () => {
  const fenced = fenceJsonFrontMatter('\uFEFF{\r\n\t"title": "x"\r\n}\r\nBody\r\n');
  expect(fenced?.markdown).toBe('\uFEFF---\r\ntitle: x\r\n---\r\nBody\r\n');
});

test('YAML says the same as any JSON did', () => {
  const property = fc.property(
    fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }), { minKeys: 1 }),
    (values) => {
      const known = ['title', 'tags', 'aliases', 'date', 'draft', 'private'];
      fc.pre(Object.keys(values).every((key) => !known.includes(key)));
      const fenced = fenceJsonFrontMatter(`${JSON.stringify(values)}\nBody`);
      if (fenced === null) return;
      const { properties, problem } = readFrontMatter(fenced.yaml);
      expect(problem).toBeUndefined();
      expect(JSON.parse(JSON.stringify(properties))).toEqual(JSON.parse(fenced.json));
    },
  );
  fc.assert(property);
});
