import { readFrontMatter, type FrontMatterFields } from '#core/document/front-matter';
import type { Generator } from '#core/publish/target';
import { momentOf } from '#core/moment';
import { fenceJsonFrontMatter } from './json-front-matter';
import { leadingFrontMatter, withFrontMatter } from './leading-front-matter';
import { lastPart } from './name-index';
import type { SourceText } from './source-reader';

/** A post of a blog as the entry that it becomes. */
export type BlogPost = Omit<SourceText, 'key' | 'stage'> & {
  readonly stage: 'drafting' | 'published';
};

type FrontMatter = ReturnType<typeof readFrontMatter>;

/** Day, slug and folder as generators read them from `2024-03-05-slug.md` or `slug/index.md`. */
const NAME = /^(?:(?<date>\d{4}[-/]\d{1,2}[-/]\d{1,2})[-/])?(?<slug>[^/]+?)$/;

/** Reads a post as its generator does. @param path relative to the blog's folder */
export function readBlogPost(generator: Generator, path: string, text: string): BlogPost {
  const markdown = (generator === 'hugo' && fenceJsonFrontMatter(text)?.markdown) || text;
  const fields = readFrontMatter(leadingFrontMatter(markdown));
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
  const onlyTags = tagsOf(generator, fields);
  return {
    markdown: keepAddress(markdown, fields, { slug, created }, losses),
    fileName: `${slug}.md`,
    kind: 'post',
    stage: isHidden(generator, path, fields) ? 'drafting' : 'published',
    ...(onlyTags !== null && { onlyTags }),
    ...(created !== undefined && { created }),
    ...(updated !== undefined && { updated }),
    losses,
  };
}

/** Whether the generator keeps a post from readers. Jekyll and Hexo know no `draft: true`. */
function isHidden(generator: Generator, path: string, { draft, properties }: FrontMatter): boolean {
  switch (generator) {
    case 'jekyll':
    case 'hexo':
      return properties['published'] === false || /(?:^|\/)_drafts\//.test(path);
    case 'docusaurus':
      return draft === true || properties['unlisted'] === true;
    case 'hugo':
    case 'astro':
    case 'eleventy':
    case 'markdown':
      return draft === true;
  }
}

/** The tags where they are one text: Jekyll divides it at spaces, the others take it whole. */
function tagsOf(generator: Generator, fields: FrontMatter): readonly string[] | null {
  const single = fields.properties['tag'];
  if (generator === 'jekyll' && fields.tags.length === 0 && typeof single === 'string') {
    return single.trim() === '' ? null : [single.trim()];
  }
  if (fields.tagText === undefined) return null;
  const parts = generator === 'jekyll' ? fields.tagText.split(/[\s,]+/) : [fields.tagText.trim()];
  return [...new Set(parts.filter((part) => part !== ''))];
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
  { problem, properties, date }: FrontMatter,
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

/** A day without a time is its midnight in UTC, a time without a zone in UTC too. */
function toMoment(date: string | undefined): string | undefined {
  if (date === undefined) return undefined;
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(date) ?? [];
  const text = year === '' ? date : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const hasNoZone = /^\d{4}-\d{2}-\d{2}[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?$/.test(text);
  return momentOf(hasNoZone ? `${text}Z` : text) ?? undefined;
}
