import { expect, test } from 'vitest';
import { fromSite, nameOfFolder, readDefaults, toSite } from './target-site';

test('front matter for every post is read, and comes back as text', () => {
  const { values, problem } = readDefaults("layout: post\ncategories: [Dev, 'C#']\ntoc: true");
  expect({ values, problem }).toEqual({
    values: { layout: 'post', categories: ['Dev', 'C#'], toc: true },
    problem: null,
  });
  expect(readDefaults(fromSite({ defaults: values }).defaults).values).toEqual(values);
});

test('what each post has of its own, and what is no YAML, is refused with a word', () => {
  expect(readDefaults('title: Always this').problem).toContain('“title”');
  expect(readDefaults('tags: [a]').problem).toContain('“tags”');
  expect(readDefaults('a: b: c').problem).not.toBeNull();
  expect(readDefaults('  \n').problem).toBeNull();
});

test('a blog is called like its folder', () => {
  expect(nameOfFolder('/home/ada/blog/')).toBe('blog');
  expect(nameOfFolder('C:\\Users\\Ada\\My site')).toBe('My site');
  expect(nameOfFolder('/')).toBe('Blog');
});

test('what is left empty is left out', () => {
  const empty = fromSite({});
  expect(toSite({ ...empty, posts: ' /content/blog/ ', message: ' ' })).toEqual({
    posts: 'content/blog',
  });
  expect(toSite({ ...empty, defaults: 'layout: post' })).toEqual({ defaults: { layout: 'post' } });
  expect(toSite({ ...empty, message: 'post: {{title}}' })).toEqual({
    commitMessage: 'post: {{title}}',
  });
  expect(toSite({ ...empty, fields: { date: { key: ' ', type: 'day' } } })).toEqual({});
  expect(toSite(empty)).toEqual({});
});

test('all that a blog’s conventions say comes back from the form', () => {
  const site = {
    posts: '_posts',
    fileName: ':year-:month-:day-:slug.md',
    images: 'static',
    address: 'https://me.dev/blog/',
    addsBase: true,
    permalink: '/:year/:title/',
    redirects: true,
    timeZone: 'Europe/Berlin',
    fields: { date: { key: 'pubDate', type: 'day' }, cover: { key: 'image.url' } },
    format: 'toml',
    defaults: { layout: 'post' },
    commitMessage: 'post: {{title}}',
  } as const;
  expect(toSite(fromSite(site))).toEqual(site);
});
