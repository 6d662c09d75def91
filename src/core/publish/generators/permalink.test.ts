import { expect, it } from 'vitest';
import { addressBy, fillPermalink, unknownPlaces } from './permalink';

const post = {
  path: '_posts/2024-03-05-name.md',
  slug: null,
  url: null,
  created: '2024-03-05T23:30:00-05:00',
};

it('takes the day as it is written, in no other time zone', () => {
  const address = fillPermalink('/:year/:month/:day/:title/', { ...post, slug: 'a:b' });
  expect(address).toBe('/2024/03/05/a:b/');
});

it('goes by the address that front matter sets, if it is one', () => {
  expect(addressBy('/:title/', { ...post, slug: 'slug', url: '/own/' })).toBe('/own/');
  expect(addressBy('/:title/', { ...post, slug: 'slug', url: '/:title/{x}' })).toBe('/slug/');
  expect(addressBy('/:title/', { ...post, slug: 'slug', url: '//elsewhere' })).toBe('/slug/');
});

it('fills what Jekyll, Hexo and Hugo call the parts of an address', () => {
  const categories = ['Dev Notes', 'C#'];
  const fill = (pattern: string) => fillPermalink(pattern, { ...post, categories });
  expect(fill('/:categories/:year/:i_month/:i_day/:title:output_ext')).toBe(
    '/dev-notes/c-sharp/2024/3/5/name.html',
  );
  expect(fill('/:short_year-:y_day/:monthname/:slug/')).toBe('/24-065/march/name/');
  expect(fillPermalink('/:categories/:year/:title/', post)).toBe('/2024/name/');
  expect(fillPermalink('/:filename/', { ...post, path: 'content/posts/a-b/index.md' })).toBe(
    '/a-b/',
  );
});

it('names the places that nothing fills', () => {
  expect(unknownPlaces('/:year/:hash/:title')).toEqual(['hash']);
  expect(unknownPlaces('/:sections/:slug/', ['sections'])).toEqual([]);
});

it('knows no places by the names that every object has', () => {
  expect(unknownPlaces('/:constructor/:__proto__/:title/')).toEqual(['constructor', '__proto__']);
  const address = fillPermalink('/:constructor/:__proto__/:title/', { ...post, slug: 'slug' }, {});
  expect(address).toBe('/:constructor/:__proto__/slug/');
});
