import { expect, it } from 'vitest';
import { contentOf } from '#core/document/document';
import { fromMarkdown } from '#core/document/from-markdown';
import { toMarkdown } from '#core/document/to-markdown';
import { placeAttachments } from './attachments';
import { asset } from './testing/plan-posts';

const BESIDE = { prefix: './' };
const SERVED = { prefix: './', linkPrefix: '/images/a/', linkFolder: 'public/images/a/' };

/** What a text says, and what is copied, once its pictures have their places. */
function placed(markdown: string, place: Parameters<typeof placeAttachments>[2]) {
  const given = { 'b.png': asset('1'), 'c d.png': asset('2') };
  const { blocks, ...rest } = placeAttachments(
    contentOf(fromMarkdown(markdown).document),
    given,
    place,
  );
  const copies = rest.copies.map(({ name, folder = '' }) => folder + name);
  const text = toMarkdown({ type: 'doc', content: blocks }).trim();
  return { ...rest, text, copies };
}

it.each([
  ['![x](b.png)', '![x](./b.png)', ['b.png']],
  ['![x](c%20d.png)', '![x](./c-d.png)', ['c-d.png']],
  ['![[b.png]]', '![](./b.png)', ['b.png']],
  ['**![[b.png]]**', '**![](./b.png)**', ['b.png']],
  ['**[x](b.png)** [y](z.png)', '**[x](./b.png)** [y](z.png)', ['b.png']],
  ['[x][r]\n\n[r]: b.png', '[x][r]\n\n[r]: ./b.png', ['b.png']],
  ['[x][r]\n\n[r]: /z', '[x][r]\n\n[r]: /z', []],
  ['<img src="b.png"> <img src="z.png">', '<img src="./b.png"> <img src="z.png">', ['b.png']],
  ['b.png', 'b.png', []],
])('everything that shows an attachment shows its copy: %j', (markdown, text, copies) => {
  expect(placed(markdown, BESIDE)).toMatchObject({ text, copies });
});

it('what a link names is copied to where the site serves it, besides what is shown', () => {
  expect(placed('[x](b.png) ![y](c%20d.png)', SERVED)).toMatchObject({
    text: '[x](/images/a/b.png) ![y](./c-d.png)',
    copies: ['public/images/a/b.png', 'c-d.png'],
  });
});

it('a name that is in use is left alone', () => {
  expect(placed('![x](b.png)', { ...BESIDE, inUse: ['B.PNG'] }).copies).toEqual(['b-2.png']);
});

it('pictures that the library lacks are named, and covers get the words of front matter', () => {
  const place = { prefix: './', fieldPrefix: '/f/', covers: ['b.png', 'z.png'] };
  const { covers, missing, copies } = placed(
    '![x](z.png) ![y](/z.png) ![w](https://z/z.png)',
    place,
  );
  expect([[...covers], missing, copies]).toEqual([[['b.png', '/f/b.png']], ['z.png'], ['b.png']]);
});
