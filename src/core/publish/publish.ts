import type { MarkdownStyle } from '#core/document/markdown-style';
import { readEntryMarkdown } from '#core/library/entry-markdown';
import type { EntryRecord } from '#core/library/record';
import type { Dialect } from './dialect';
import { forReaders } from './for-readers';
import { assignSlugs } from './places/names';
import type { PlacedPost } from './places/placed-post';
import { frozenSlug, placePost } from './places/place-post';
import { isPrivate, privacyObstacle } from './privacy/privacy';
import type { PrivateIndex } from './privacy/private-index';
import { leakObstacle, tagObstacle } from './privacy/proof';
import { commentObstacle } from './comment-obstacle';
import { type KeptFile, rewritePost } from './rewrite-post';
import { type GeneratedPost, writePost } from './write-post';

/** What is asked to be published, and what must be known for it. */
export interface PublicationWish {
  readonly dialect: Dialect;
  readonly ids: readonly string[];
  /** Every entry of the library that is not in the trash. */
  readonly library: readonly EntryRecord[];
  /** Those in the trash: what is private there stays so. */
  readonly trash: readonly EntryRecord[];
  /** What must not be shown of all of them. */
  readonly index: PrivateIndex;
  /** The id of the entry that a `[[link]]` names, or null. */
  readonly resolve: (title: string) => string | null;
  /** The paths of entries that are on the target already, by id; links may lead to them. */
  readonly published: ReadonlyMap<string, string>;
  /** The addresses that entries were written with, by id, where their files say them themselves. */
  readonly addresses?: ReadonlyMap<string, string>;
  /** The files that entries came from, by entry id; they are written there and nowhere else. */
  readonly kept: ReadonlyMap<string, KeptFile>;
  /** The files of entries as the blog has them now, by entry id. */
  readonly there?: ReadonlyMap<string, string>;
  /** By entry id the names where its copies go that others use; its copies stay clear of them. */
  readonly inUse?: ReadonlyMap<string, readonly string[]>;
  /** Why entries can't be written now, by id, as far as it is known before. */
  readonly obstacles: ReadonlyMap<string, string>;
  /** The names in the target's folder of posts; first publications stay clear of them. */
  readonly taken: readonly string[];
  /** ISO 8601. */
  readonly now: string;
  /** How the Markdown is written; the default style when left out. */
  readonly style?: Partial<MarkdownStyle>;
  /** Front matter that new posts get where they say nothing else. */
  readonly defaults?: Readonly<Record<string, unknown>>;
}

/** A file to be written for an entry: a text, or an asset to be copied. */
export type PublishedFile = {
  readonly id: string;
  readonly path: string;
  /** The file's time, ISO 8601; that of its writing when left out. */
  readonly modified?: string;
} & ({ readonly text: string } | { readonly asset: string });

/** What a publication writes, and what it does not and why. */
export interface PlannedPublication {
  readonly files: readonly PublishedFile[];
  /** The slug of every entry that is written anew. Keep it with the entry before writing. */
  readonly slugs: ReadonlyMap<string, string>;
  /** For each entry the new sources of attachments that its file calls otherwise. */
  readonly moved: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** For each entry the same for pictures that its front matter names. */
  readonly covers: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** The address of each entry from the blog's root, by id. */
  readonly pages: ReadonlyMap<string, string>;
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
export function planPublication(publication: PublicationWish): PlannedPublication {
  const steps = planInSteps(publication);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same post by post, so that whoever plans many can do other work between; yields their number. */
export function* planInSteps(publication: PublicationWish): Generator<number, PlannedPublication> {
  const records = new Map(publication.library.map((record) => [record.id, record]));
  const wanted = [...new Set(publication.ids)]
    .map((id) => records.get(id))
    .filter((record) => record !== undefined);
  const trashed = new Map(publication.trash.map((record) => [record.id, record]));
  const find = (id: string) => records.get(id) ?? trashed.get(id);
  const resolve = (title: string) => records.get(publication.resolve(title) ?? '');
  const reasons = new Map<string, string>();
  for (const record of wanted) {
    const reason =
      publication.obstacles.get(record.id) ??
      obstacleTo(record, publication.kept.get(record.id), find, resolve) ??
      tagObstacle(record, publication.index);
    if (reason !== null) reasons.set(record.id, reason);
  }
  for (;;) {
    const going = wanted.filter((record) => !reasons.has(record.id));
    const plan = yield* planPosts(going, publication, resolve, reasons);
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

function obstacleTo(
  record: EntryRecord,
  kept: KeptFile | undefined,
  find: (id: string) => EntryRecord | undefined,
  resolve: (title: string) => EntryRecord | undefined,
): string | null {
  if (record.kind === 'talk') return 'It is a talk. Export it as a deck, or convert it to a post.';
  const obstacle = commentObstacle(record);
  // What readers have already may stay.
  const there = obstacle && kept && commentObstacle(readEntryMarkdown(kept.text ?? ''));
  if (obstacle !== null && obstacle !== there) return obstacle;
  return privacyObstacle(record, find, resolve);
}

/** @returns null when one of the posts has been refused: its reason is then in `reasons` */
function* planPosts(
  going: readonly EntryRecord[],
  publication: PublicationWish,
  resolve: (title: string) => EntryRecord | undefined,
  reasons: Map<string, string>,
): Generator<number, Omit<PlannedPublication, 'refused'> | null> {
  const slugs = slugsFor(going, publication);
  const { dialect } = publication;
  const ready = new Set(going.map((record) => record.id));
  const placeOf = placesIn(publication, slugs);
  const hrefFrom = linksBetween(publication, { placeOf, ready, resolve });
  const files: PublishedFile[] = [];
  const warnings: { id: string; what: string }[] = [];
  const hidden = new Set<string>();
  const moved = new Map<string, GeneratedPost['moved']>();
  const covers = new Map<string, GeneratedPost['covers']>();
  const written = new Map<string, string>();
  const before = reasons.size;
  for (const [index, record] of going.entries()) {
    yield index;
    const kept = publication.kept.get(record.id);
    const slug = slugs.get(record.id) ?? '';
    const { now, style = {}, defaults = {} } = publication;
    const there = publication.there?.get(record.id);
    const inUse = publication.inUse?.get(record.id) ?? [];
    const setting = { dialect, hrefTo: hrefFrom(record), now, style, defaults, there, inUse };
    const readable = forReaders(record, kept?.text ?? null, (title) => resolve(title)?.id);
    const post =
      kept === undefined
        ? writePost(readable.record, placeOf(record), setting)
        : rewritePost(readable.record, kept, setting);
    const other = written.get(post.path);
    const reason =
      other === undefined
        ? (post.refusal ?? leakObstacle(post, publication.index, kept?.text ?? ''))
        : clashWith(other, slug, kept);
    if (reason !== null) reasons.set(record.id, reason);
    written.set(post.path, record.title);
    files.push(
      { id: record.id, path: post.path, text: post.text },
      ...post.copies.map(({ asset, name, folder = post.assetFolder }) => ({
        id: record.id,
        path: folder + name,
        asset,
      })),
    );
    if (post.moved.size > 0) moved.set(record.id, post.moved);
    if (post.covers.size > 0) covers.set(record.id, post.covers);
    if (post.isDraft) hidden.add(record.id);
    const told = [...post.warnings, ...readable.warnings];
    warnings.push(...told.map((what) => ({ id: record.id, what })));
  }
  if (reasons.size > before) return null;
  const used = going.filter(({ id }) => !publication.kept.has(id));
  return {
    files,
    warnings,
    hidden,
    moved,
    covers,
    pages: new Map(going.map((record) => [record.id, dialect.pageOf(placeOf(record))])),
    slugs: new Map(used.map(({ id }) => [id, slugs.get(id) ?? ''])),
  };
}

/** How the text of one post names the others that readers have. */
export function linksBetween(
  publication: PublicationWish,
  {
    placeOf,
    ready,
    resolve,
  }: {
    readonly placeOf: (record: EntryRecord) => PlacedPost;
    /** The ids of those that are about to be written. */
    readonly ready: ReadonlySet<string>;
    readonly resolve: (title: string) => EntryRecord | undefined;
  },
): (from: EntryRecord) => (title: string) => string | null {
  const { dialect } = publication;
  return (from) => (title) => {
    const linked = resolve(title);
    if (linked === undefined || isPrivate(linked)) return null;
    if (!ready.has(linked.id) && !publication.published.has(linked.id)) return null;
    return dialect.hrefBetween(placeOf(from), placeOf(linked));
  };
}

/** Where each post lies, found once: many link to the same ones. */
function placesIn(
  publication: PublicationWish,
  slugs: ReadonlyMap<string, string>,
): (record: EntryRecord) => PlacedPost {
  const known = new Map<string, PlacedPost>();
  return (record) => {
    const place = known.get(record.id) ?? placePost(record, publication, slugs);
    known.set(record.id, place);
    return place;
  };
}

function clashWith(other: string, slug: string, kept: KeptFile | undefined): string {
  return kept === undefined
    ? `Its slug “${slug}” is that of “${other}” too. Change one of them.`
    : `It lies in ${kept.path}, and so does “${other}”. Only one of them can be written there.`;
}

/** Slugs for what goes out and what is out already. */
function slugsFor(
  going: readonly EntryRecord[],
  publication: PublicationWish,
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
