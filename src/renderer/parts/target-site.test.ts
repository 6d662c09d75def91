import { expect, test } from 'vitest';
import { readDefaults, toSite, writeDefaults } from './target-site';

test('front matter for every post is read, and comes back as text', () => {
  const { values, problem } = readDefaults("layout: post\ncategories: [Dev, 'C#']\ntoc: true");
  expect({ values, problem }).toEqual({
    values: { layout: 'post', categories: ['Dev', 'C#'], toc: true },
    problem: null,
  });
  expect(readDefaults(writeDefaults(values)).values).toEqual(values);
});

test('what each post has of its own, and what is no YAML, is refused with a word', () => {
  expect(readDefaults('title: Always this').problem).toContain('“title”');
  expect(readDefaults('tags: [a]').problem).toContain('“tags”');
  expect(readDefaults('a: b: c').problem).not.toBeNull();
  expect(readDefaults('  \n').problem).toBeNull();
});

test('what is left empty is left out', () => {
  const empty = { posts: '', defaults: {}, message: ' ' };
  expect(toSite({ ...empty, posts: ' /content/blog/ ' })).toEqual({ posts: 'content/blog' });
  expect(toSite({ ...empty, defaults: { layout: 'post' } })).toEqual({
    defaults: { layout: 'post' },
  });
  expect(toSite({ ...empty, message: 'post: {{title}}' })).toEqual({
    commitMessage: 'post: {{title}}',
  });
  expect(toSite(empty)).toEqual({});
});
