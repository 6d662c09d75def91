import { expect, it } from 'vitest';
import { addressBy, fillPermalink } from './permalink';

const post = {
  path: '_posts/2024-03-05-name.md',
  slug: null,
  created: '2024-03-05T23:30:00-05:00',
};

it('takes the day as it is written, in no other time zone', () => {
  expect(fillPermalink('/:year/:month/:day/:title/', 'a:b', post.created)).toBe('/2024/03/05/a:b/');
});

it('goes by the address that front matter sets, if it is one', () => {
  expect(addressBy('/:title/', { ...post, slug: 'slug', url: '/own/' })).toBe('/own/');
  expect(addressBy('/:title/', { ...post, slug: 'slug', url: '/:title/{x}' })).toBe('/slug/');
  expect(addressBy('/:title/', { ...post, slug: 'slug', url: '//elsewhere' })).toBe('/slug/');
});
