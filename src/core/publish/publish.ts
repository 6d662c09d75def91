import type { MarkdownStyle } from '#core/document/markdown-style';
import { readFrontMatter } from '#core/document/front-matter';
import type { EntryRecord } from '#core/library/record';
import { writeHugoPost } from './generators/hugo';
import type { PrivateIndex } from './leaks';
import { assignSlugs } from './names';
import { isPrivate, privacyObstacle, privateTag } from './privacy';
import { indexLibrary, leakObstacle } from './proof';
import { hasOpenComment, OPEN_COMMENT } from './reader-copy';

/** What is asked to be published, and what must be known for it. */
export interface Publication {
  readonly ids: readonly string[];
  /** Every entry of the library that is not in the trash. */
  readonly library: readonly EntryRecord[];
  /** The id of the entry that a `[[link]]` names, or null. */
  readonly resolve: (title: string) => string | null;
  /** The ids of entries that are on the target already; links may lead to them. */
  readonly published: ReadonlySet<string>;
  /** The names in the target's folder of posts; first publications stay clear of them. */
  readonly taken: readonly string[];
  /** ISO 8601. */
  readonly now: string;
  /** How the Markdown is written; the default style when left out. */
  readonly style?: Partial<MarkdownStyle>;
}

/** A file to be written for an entry: a text, or an asset to be copied. */
export type PublishedFile = { readonly id: string; readonly path: string } & (
  { readonly text: string } | { readonly asset: string }
);

/** What a publication writes, and what it does not and why. */
export interface PlannedPublication {
  readonly files: readonly PublishedFile[];
  /** The slug of every entry that is written. Keep it with the entry before writing. */
  readonly slugs: ReadonlyMap<string, string>;
  /** The ids of entries that are written as drafts, which the blog does not show. */
  readonly hidden: ReadonlySet<string>;
  readonly refused: readonly {
    readonly id: string;
    readonly title: string;
    readonly reason: string;
  }[];
  readonly warnings: readonly { readonly id: string; readonly what: string }[];
}

/**
 * Plans what a publication writes. An entry that is private, holds something private or would
 * show something that only private entries hold is refused; the others go on.
 */
export function planPublication(publication: Publication): PlannedPublication {
  const records = new Map(publication.library.map((record) => [record.id, record]));
  const wanted = [...new Set(publication.ids)].flatMap((id) => records.get(id) ?? []);
  const resolve = (title: string) => records.get(publication.resolve(title) ?? '');
  const reasons = new Map<string, string>();
  for (const record of wanted) {
    const reason =
      obstacleTo(record, (id) => records.get(id), resolve) ??
      tagObstacle(record, publication.library);
    if (reason !== null) reasons.set(record.id, reason);
  }
  const privateIndex = indexLibrary(publication.library);
  for (;;) {
    const going = wanted.filter((record) => !reasons.has(record.id));
    const plan = planPosts(going, publication, resolve, reasons, privateIndex);
    // A refused post takes away the links to it, so the others are written anew.
    if (plan !== null) {
      const refused = wanted.flatMap(({ id, title }) => {
        const reason = reasons.get(id);
        return reason === undefined ? [] : [{ id, title, reason }];
      });
      return { ...plan, refused };
    }
  }
}

function tagObstacle(record: EntryRecord, library: readonly EntryRecord[]): string | null {
  const tag = privateTag(record, library);
  return tag === null
    ? null
    : `Its tag “${tag}” is one that only private notes have. Take it away, or use it in another note.`;
}

function obstacleTo(
  record: EntryRecord,
  find: (id: string) => EntryRecord | undefined,
  resolve: (title: string) => EntryRecord | undefined,
): string | null {
  if (record.kind === 'talk') return 'It is a talk. Export it as a deck, or convert it to a post.';
  if (hasOpenComment(record.document)) return OPEN_COMMENT;
  return privacyObstacle(record, find, resolve);
}

/** @returns null when one of the posts has been refused: its reason is then in `reasons` */
function planPosts(
  going: readonly EntryRecord[],
  publication: Publication,
  resolve: (title: string) => EntryRecord | undefined,
  reasons: Map<string, string>,
  privateIndex: PrivateIndex,
): Omit<PlannedPublication, 'refused'> | null {
  const slugs = slugsFor(going, publication);
  const ready = new Set(going.map((record) => record.id));
  const slugOfTitle = (title: string): string | null => {
    const linked = resolve(title);
    if (linked === undefined || isPrivate(linked)) return null;
    if (!ready.has(linked.id) && !publication.published.has(linked.id)) return null;
    return slugs.get(linked.id) ?? null;
  };
  const files: PublishedFile[] = [];
  const warnings: { id: string; what: string }[] = [];
  const hidden = new Set<string>();
  const written = new Map<string, string>();
  const before = reasons.size;
  for (const record of going) {
    const slug = slugs.get(record.id) ?? '';
    const other = written.get(slug);
    const post = writeHugoPost(record, slug, slugOfTitle, publication.now, publication.style);
    const reason =
      other === undefined
        ? leakObstacle(post, privateIndex)
        : `Its slug “${slug}” is that of “${other}” too. Change one of them.`;
    if (reason !== null) reasons.set(record.id, reason);
    written.set(slug, record.title);
    const folder = post.path.slice(0, post.path.lastIndexOf('/') + 1);
    files.push(
      { id: record.id, path: post.path, text: post.text },
      ...post.copies.map(({ asset, name }) => ({ id: record.id, path: folder + name, asset })),
    );
    if (post.isDraft) hidden.add(record.id);
    warnings.push(...post.warnings.map((what) => ({ id: record.id, what })));
  }
  if (reasons.size > before) return null;
  const used = new Map(going.map(({ id }) => [id, slugs.get(id) ?? '']));
  return { files, warnings, hidden, slugs: used };
}

/** Slugs for what goes out and what is out already. */
function slugsFor(
  going: readonly EntryRecord[],
  publication: Publication,
): ReadonlyMap<string, string> {
  const isGoing = new Set(going.map((record) => record.id));
  const wishes = publication.library.flatMap((record) => {
    const frozen = frozenSlug(record);
    return isGoing.has(record.id) || frozen !== null
      ? [{ id: record.id, title: record.title, frozen }]
      : [];
  });
  return assignSlugs(wishes, publication.taken);
}

/** The slug that an entry was first published under, as its front matter keeps it. */
export function frozenSlug(record: EntryRecord): string | null {
  const slug = readFrontMatter(record.frontMatter ?? '').properties['slug'];
  return typeof slug === 'string' && slug.trim() !== '' ? slug : null;
}
