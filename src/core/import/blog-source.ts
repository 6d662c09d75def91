import { readFrontMatter, type FrontMatterFields } from '#core/document/front-matter';
import type { BlogLayout } from './blog-layouts';
import { leadingFrontMatter, withFrontMatter } from './leading-front-matter';
import { lastPart } from './name-index';
import { referencePaths } from './reference-paths';
import { isMarkdownName } from './source';
import type { SourceReader, SourceText } from './source-reader';

/** A blog's posts: published unless their place or front matter says that they are drafts. */
export function readBlog(layout: BlogLayout, files: readonly string[]): SourceReader {
  const texts = files.filter(isMarkdownName);
  const isPost = (path: string) => layout.posts.test(path);
  return {
    source: layout.source,
    texts: texts.filter(isPost),
    refused: texts
      .filter((path) => !isPost(path))
      .map((path) => ({ path, reason: `is no post of this ${layout.source} blog` })),
    linksByPath: false,
    read: readPost,
    locate: (reference, from) => locateFile(reference, from, layout.roots),
    locateTitle: () => null,
  };
}

/** Day, slug and folder as generators read them from `2024-03-05-slug.md` or `slug/index.md`. */
const NAME = /^(?:(?<date>\d{4}[-/]\d{1,2}[-/]\d{1,2})[-/])?(?<slug>[^/]+?)$/;

function readPost(path: string, markdown: string): SourceText {
  const fields = readFrontMatter(leadingFrontMatter(markdown) ?? '');
  const { date, slug } = readName(path);
  const losses: string[] = [];
  const written = fields.date ?? firstText(fields.properties, ['pubDate', 'publishDate']);
  const created = toMoment(written ?? date);
  if (written !== undefined && created === undefined) {
    losses.push(`The date ${written} can't be read; the day of the import stands for it.`);
  }
  const updated = toMoment(
    firstText(fields.properties, ['lastmod', 'updated', 'updatedDate', 'last_modified_at']),
  );
  const isDraft =
    fields.draft === true ||
    fields.properties['published'] === false ||
    /(?:^|\/)_drafts\//.test(path);
  return {
    key: path,
    markdown: keepAddress(markdown, fields, { slug, created }, losses),
    fileName: `${slug}.md`,
    kind: 'post',
    stage: isDraft ? 'drafting' : 'published',
    ...(created !== undefined && { created }),
    ...(updated !== undefined && { updated }),
    losses,
  };
}

function readName(path: string): { date: string | undefined; slug: string } {
  const bare = path.replace(/\.[^./]+$/, '').replace(/(?<=[^/])\/index$/i, '');
  const dated = /(?:^|\/)(\d{4}\/\d{1,2}\/\d{1,2}\/[^/]+)$/.exec(bare)?.[1] ?? lastPart(bare);
  const { date, slug } = NAME.exec(dated)?.groups ?? {};
  return { date: date?.replaceAll('/', '-'), slug: slug ?? lastPart(bare) };
}

/** What only the name tells goes into the front matter, so that it outlives the name. */
function keepAddress(
  markdown: string,
  { problem, properties, date }: ReturnType<typeof readFrontMatter>,
  named: { slug: string; created: string | undefined },
  losses: string[],
): string {
  if (problem !== undefined) return markdown;
  const slug = addressOf(properties) ?? named.slug;
  const fields: FrontMatterFields = {
    ...(date === undefined && named.created !== undefined && { date: named.created }),
    properties: 'slug' in properties ? {} : { slug },
  };
  try {
    return withFrontMatter(markdown, fields);
  } catch {
    losses.push(`Its address ${slug} could not be kept in its front matter.`);
    return markdown;
  }
}

/** The last part of an address that the front matter sets, without placeholders. */
function addressOf(properties: Readonly<Record<string, unknown>>): string | null {
  const address = firstText(properties, ['url', 'permalink']);
  if (address === undefined || /[:{}]/.test(address)) return null;
  const parts = address.split('/').filter((part) => part !== '' && !/^index\.html?$/.test(part));
  return parts.at(-1)?.replace(/\.html?$/, '') ?? null;
}

function firstText(
  properties: Readonly<Record<string, unknown>>,
  names: readonly string[],
): string | undefined {
  return names.map((name) => properties[name]).find((value) => typeof value === 'string');
}

/** A day without a time is its midnight in UTC, as generators take it. */
function toMoment(date: string | undefined): string | undefined {
  if (date === undefined) return undefined;
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(date) ?? [];
  const text = year === '' ? date : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const moment = new Date(text);
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString();
}

/** Beside the post, in the folder named as the post, or where the site serves it from. */
function locateFile(reference: string, from: string, roots: readonly string[]): readonly string[] {
  // `{{ site.baseurl }}/x.png` and the like: the site's own address comes first.
  const bare = reference.replace(/^(?:\{\{[^}]*\}\}|%7B%7B.*?%7D%7D)/i, '');
  const beside = referencePaths(bare, from);
  const folder = referencePaths(bare, `${from.replace(/\.[^./]+$/, '')}/x`);
  const served = bare.startsWith('/')
    ? roots.flatMap((root) => referencePaths(bare.slice(1), root === '' ? '' : `${root}/x`))
    : [];
  return [...new Set([...served, ...beside, ...folder])];
}
