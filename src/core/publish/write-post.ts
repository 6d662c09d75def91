import type { MarkdownStyle } from '#core/document/markdown-style';
import { toMarkdown } from '#core/document/to-markdown';
import { collectCovers } from '#core/import/file-references';
import type { EntryRecord } from '#core/library/record';
import { type CopiedAsset, placeAttachments } from './attachments';
import { copyLosses, tellLoss } from './copy-losses';
import type { Dialect } from './dialect';
import type { PlacedPost } from './places/placed-post';
import { wholeAddress } from './generators/site-address';
import { frontMatterText } from './generators/front-matter-text';
import { type KeptSource, NOTHING_KEPT } from './kept-source';
import { moveCovers } from './move-references';
import { readerCopy } from './reader-copy';
import { momentIn } from './places/time-zone';
import { withFieldRules } from './write-fields';

/** An entry as a generator reads it. */
export interface GeneratedPost {
  /** The text's path, relative to the site's folder. */
  readonly path: string;
  readonly text: string;
  /** Images, by their names in `assetFolder`. */
  readonly copies: readonly CopiedAsset[];
  /** Where the images go, relative to the site's folder, with a slash at its end. */
  readonly assetFolder: string;
  /** Where the file calls an attachment otherwise than the entry: the new source by the old. */
  readonly moved: ReadonlyMap<string, string>;
  /** The same for the pictures that its front matter names. */
  readonly covers: ReadonlyMap<string, string>;
  /** Whether the blog does not show it. */
  readonly isDraft: boolean;
  /** What will look different on the blog. */
  readonly warnings: readonly string[];
  /** Why it can't be written at all, in a sentence. */
  readonly refusal: string | null;
}

/** What the writing of a post depends on besides its entry. */
export interface PostSetting {
  readonly dialect: Dialect;
  /** The address of the entry that a `[[link]]` names, or null when readers have none. */
  readonly hrefTo: (title: string) => string | null;
  /** ISO 8601; some generators leave out posts of the future. */
  readonly now: string;
  /** How what is written anew is written. */
  readonly style: Partial<MarkdownStyle>;
  /** Front matter that a new post gets where it says nothing else. */
  readonly defaults?: Readonly<Record<string, unknown>>;
  /** The post's file as the blog has it now, where it has one. */
  readonly there?: string | undefined;
  /** Names where a new post's copies go that others use. */
  readonly inUse?: readonly string[];
}

/** What a post's file runs already, and so runs when it is written anew. */
export function meantThere({ dialect, there }: PostSetting): KeptSource {
  return there === undefined ? NOTHING_KEPT : (dialect.meantIn?.(there) ?? NOTHING_KEPT);
}

/**
 * An entry as a new post: its text, and the images that it shows.
 * @param place where it is to lie, and its address
 */
export function writePost(
  record: EntryRecord,
  place: PlacedPost,
  setting: PostSetting,
): GeneratedPost {
  const { dialect, hrefTo, now, style, defaults = {}, inUse = [] } = setting;
  const kept = meantThere(setting);
  const { path, slug } = place;
  const assets = dialect.assetsOf(path);
  const covers = collectCovers(record.frontMatter);
  const placed = placeAttachments(readerCopy(record), record.attachments, {
    ...assets,
    covers,
    inUse,
  });
  const there = new Set(
    placed.copies.flatMap(({ name }) => [
      assets.prefix + name,
      (assets.linkPrefix ?? assets.prefix) + name,
    ]),
  );
  const isThere = (source: string): boolean => there.has(source);
  const translation = { hrefTo, kept, path, isThere };
  const { blocks: translated, warnings } = dialect.translate(placed.blocks, translation);
  const blocks = dialect.arrange(translated);
  const body = toMarkdown({ type: 'doc', content: blocks }, { style });
  const shown = { ...record, frontMatter: moveCovers(record.frontMatter, placed.covers) };
  const post = {
    record: shown,
    page: dialect.pageOf(place),
    slug: slug ?? '',
    created: place.created,
    updated:
      dialect.timeZone === undefined ? record.updated : momentIn(record.updated, dialect.timeZone),
    address: wholeAddress(dialect, dialect.pageOf(place)),
    path,
    kept,
    now,
  };
  const plan = dialect.frontMatter(post);
  const { problems, isDraft, refusal = null } = plan;
  const fields = withFieldRules(plan, post, dialect);
  const known = new Set(fields.map(([key]) => key.toLowerCase()));
  const added = Object.entries(defaults).filter(([key]) => !known.has(key.toLowerCase()));
  const text = body === '' ? '' : `\n${dialect.guard(body, kept, path)}`;
  return {
    path,
    text: frontMatterText([...fields, ...added], dialect.format ?? 'yaml') + text,
    copies: placed.copies,
    assetFolder: assets.folder,
    moved: new Map(),
    covers: new Map(),
    isDraft,
    refusal,
    warnings: [
      ...problems,
      ...warnings,
      ...placed.missing.map(
        (source) => `The image ${source} is not in the library and will be missing.`,
      ),
      ...copyLosses(blocks, body).map(tellLoss),
    ],
  };
}
