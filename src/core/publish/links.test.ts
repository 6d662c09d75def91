import { expect, it } from 'vitest';
import { linkAsText, linkTo } from './links';

const BOLD = [{ type: 'bold' }];

it.each([
  [{ title: 'A', label: 'shown' }, 'shown'],
  [{ title: 'A' }, 'A'],
  [{ title: '', heading: 'Part' }, 'Part'],
  [{ title: '', block: 'named' }, 'named'],
])('readers see of a link that leads nowhere for them: %j as %j', (attrs, text) => {
  expect(linkAsText({ type: 'wikilink', attrs })).toEqual([{ type: 'text', text }]);
});

it('is nothing where nothing can be seen, and stays bold where it was', () => {
  expect(linkAsText({ type: 'wikilink', attrs: { title: '' } })).toEqual([]);
  const link = { type: 'wikilink', attrs: { title: 'A' }, marks: BOLD };
  expect(linkAsText(link)).toEqual([{ type: 'text', text: 'A', marks: BOLD }]);
  expect(linkTo(link, '/a/')).toMatchObject([
    { text: 'A', marks: [{ type: 'link', attrs: { href: '/a/' } }, { type: 'bold' }] },
  ]);
});
