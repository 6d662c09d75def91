import { makeRecord } from '#core/draft/testing/make-record';
import { dialectOf } from '../generators/dialects';
import { placePost } from '../places/place-post';
import { GENERATORS, type Generator, type SiteConventions } from '../target';
import { writePost } from '../write-post';

/** Every generator, and Astro once more for posts that are MDX. */
const BLOGS: Readonly<Record<string, readonly [Generator, SiteConventions]>> = {
  ...Object.fromEntries(GENERATORS.map((generator) => [generator, [generator, {}] as const])),
  'astro-mdx': ['astro', { fileName: ':slug/index.mdx' }],
};

/** The text that a post has in each blog, with what is said to look different there. */
export type WrittenRow = readonly [
  markdown: string,
  by: Readonly<Record<string, readonly [body: string, ...warnings: string[]]>>,
];

/** What a post of this Markdown is in every blog, by the names of those that write it alike. */
export function writtenEverywhere(markdown: string): WrittenRow[1] {
  const names = new Map<string, string[]>();
  for (const [name, blog] of Object.entries(BLOGS)) {
    const key = JSON.stringify(writtenFor(blog, markdown));
    names.set(key, [...(names.get(key) ?? []), name]);
  }
  return Object.fromEntries(
    [...names].map(([key, all]) => [
      all.length === Object.keys(BLOGS).length ? 'all' : all.join(' '),
      JSON.parse(key) as WrittenRow[1][string],
    ]),
  );
}

/** The post has a picture, `p.png`, and a file, `f.pdf`; another one is called Other. */
function writtenFor([generator, site]: readonly [Generator, SiteConventions], markdown: string) {
  const dialect = dialectOf({ generator, site });
  const record = (id: string, title: string, text: string) =>
    makeRecord(id, title, `---\ndescription: Said\n---\n\n${text}\n`, {
      kind: 'post',
      stage: 'ready',
      attachments: { 'p.png': `${'1'.repeat(64)}.png`, 'f.pdf': `${'2'.repeat(64)}.pdf` },
    });
  const [mine, other] = [record('a', 'A', markdown), record('b', 'Other', 'x')];
  const slugs = new Map([
    ['a', 'a'],
    ['b', 'other'],
  ]);
  const placing = { dialect, kept: new Map(), published: new Map() };
  const place = placePost(mine, placing, slugs);
  const { text, warnings } = writePost(mine, place, {
    dialect,
    hrefTo: (title) =>
      title === 'Other' ? dialect.hrefBetween(place, placePost(other, placing, slugs)) : null,
    now: '2024-06-01T00:00:00.000Z',
    style: {},
  });
  return [text.replace(/^---\n[^]*?\n---\n/, '').trim(), ...warnings];
}
