import { expect, it } from 'vitest';
import {
  addressBy,
  fileNameOf,
  fillPermalink,
  isNamed,
  isPlainAddress,
  unknownPlaces,
} from './permalink';

const POST = {
  path: '_posts/2024-03-05-a-b.md',
  slug: null,
  url: null,
  created: '2024-03-05T07:08:09+02:00',
  categories: ['Two Words', 'C#'],
};

it.each([
  ['year', '2024'],
  ['short_year', '24'],
  ['month', '03'],
  ['i_month', '3'],
  ['monthname', 'march'],
  ['day', '05'],
  ['i_day', '5'],
  ['y_day', '065'],
  ['yearday', '65'],
  ['hour', '07'],
  ['minute', '08'],
  ['second', '09'],
  ['title', 'a-b'],
  ['slug', 'a-b'],
  ['name', 'a-b'],
  ['slugorfilename', 'a-b'],
  ['filename', '2024-03-05-a-b'],
  ['contentbasename', '2024-03-05-a-b'],
  ['categories', 'two-words/c-sharp'],
  ['category', 'two-words/c-sharp'],
  ['output_ext', '.html'],
  ['constructor', ':constructor'],
])('the place :%s of an address is %s', (place, filled) => {
  expect(fillPermalink(`/:${place}/`, POST)).toBe(`/${filled}/`);
});

it('every month has its name', () => {
  const name = (month: number) =>
    fillPermalink(':monthname', {
      ...POST,
      created: `2024-${String(month).padStart(2, '0')}-01T00:00:00Z`,
    });
  expect(Array.from({ length: 12 }, (_, at) => name(at + 1)).join(' ')).toBe(
    'january february march april may june july august september october november december',
  );
});

it('a place that more is known of stands for that, and no two slashes follow each other', () => {
  expect(fillPermalink('/:section//:slug/', POST, { section: '', slug: 'x' })).toBe('/x/');
  expect(unknownPlaces('/:year/:hash/:section/', ['section'])).toEqual(['hash']);
  expect(addressBy('/:slug/', { ...POST, url: '/own/' })).toBe('/own/');
  expect(addressBy('/:slug/', { ...POST, url: 'own' })).toBe('/a-b/');
});

it.each<[unknown, boolean]>([
  ['/a/', true],
  ['/', true],
  ['//a', false],
  ['a/', false],
  ['/:a/', false],
  ['/{a}/', false],
  ['/a}', false],
  [false, false],
])('%j may be an address: %s', (address, is) => {
  expect(isPlainAddress(address)).toBe(is);
});

it.each([
  ['a/b.md', 'b'],
  ['a/b/index.md', 'b'],
  ['a/b/Index.en.mdx', 'b'],
  ['a/b/index.en-gb.md', 'b'],
  ['index.md', 'index'],
  ['a/b.c.md', 'b.c'],
  ['a.b/c', 'c'],
])('the text %s is called %s', (path, name) => {
  expect(fileNameOf(path)).toBe(name);
});

it.each([
  ['a/b.md', 'b', true],
  ['2024-03-05-b.md', 'b', true],
  ['2024-03-05-b.md', '2024-03-05-b', true],
  ['x-b.md', 'b', false],
  ['2024-.md', '', false],
])('the text %s is named by %s: %s', (path, slug, is) => {
  expect(isNamed(path, slug)).toBe(is);
});
