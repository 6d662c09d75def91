import { expect, test } from 'vitest';
import { examplePost } from './example-post';
import { dialectOf } from './generators/dialects';

test('an example shows the place, the front matter and what every post gets', () => {
  const dialect = dialectOf({ generator: 'hugo', site: { posts: 'content/blog' } });
  if (dialect === null) throw new Error('There is no dialect.');
  const defaults = { layout: 'wide', Title: 'never this', draft: true };
  const example = examplePost(dialect, { defaults }, '2024-03-05T10:00:00Z');
  expect(example.path).toBe('content/blog/c-sharp-two-writers-one-row/index.md');
  expect(example.image).toBe('content/blog/c-sharp-two-writers-one-row/diagram.png');
  expect(example.text).toContain("title: 'C#: two writers, one row'\n");
  expect(example.text).toContain("layout: 'wide'\n");
  expect(example.text).not.toContain('never this');
  expect(example.text.match(/^draft: /gm)).toHaveLength(1);
});
