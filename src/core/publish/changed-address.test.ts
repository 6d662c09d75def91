import { expect, test } from 'vitest';
import { tellChangedAddress } from './changed-address';
import { dialectOf } from './generators/dialects';
import { GENERATORS, type Generator } from './target';

const text = (...lines: readonly string[]) =>
  `---\n${['title: A', ...lines].join('\n')}\n---\nText.\n`;

const tell = (generator: Generator, before: string, after: string) => {
  const dialect = dialectOf({ generator });
  const path = dialect.newPath({ slug: 'old', created: '2024-03-05T00:00:00.000Z' });
  return tellChangedAddress(dialect, path, before, after);
};

test.each(GENERATORS)('%s: an address that stays is no word about', (generator) => {
  expect(tell(generator, text('slug: old'), text('slug: old', 'tags: [x]'))).toBeNull();
});

test('the old address and the new one are named, and what leads from one to the other', () => {
  const after = text('url: /new/');
  expect(tell('hugo', text(), after)).toBe(
    'Its address changes from /posts/old to /new. Nothing leads there from the old one: add /posts/old to its aliases to have that written.',
  );
  expect(tell('hugo', text(), text('url: /new/', 'aliases: [/posts/old/]'))).toContain(
    'The old one leads there',
  );
  const moved = text('permalink: /new/', 'redirect_from: /old.html');
  expect(tell('jekyll', text('permalink: /old.html'), moved)).toContain('The old one leads there');
});

test('where no generator writes one, a redirect is to be set up elsewhere', () => {
  const told = tell('docusaurus', text('slug: old'), text('slug: new'));
  expect(told).toMatch(/old.* to .*new.*Docusaurus writes no redirect/);
});
