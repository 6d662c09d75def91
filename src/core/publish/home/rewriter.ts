import { blockHash } from '#core/document/blocks';
import type { DocumentNode } from '#core/document/document';
import { fromMarkdown } from '#core/document/from-markdown';
import { toMarkdown } from '#core/document/to-markdown';
import { fenceJsonFrontMatter } from '#core/import/json-front-matter';
import { leadingFrontMatter } from '#core/import/leading-front-matter';
import type { EntryRecord } from '#core/library/record';
import { placeAttachments } from '../attachments';
import { forReaders } from '../for-readers';
import { keepSource } from '../kept-source';
import type { AssetPlace } from '../dialect';
import { frozenSlug, placePost } from '../places/place-post';
import { isPrivate } from '../privacy/privacy';
import { linksBetween, type PublicationWish } from '../publish';
import { readerBlocks, readerCopy } from '../reader-copy';
import { type KeptFile, rewritePost } from '../rewrite-post';
import { type GeneratedPost, meantThere, type PostSetting, writePost } from '../write-post';
import { cutText, type Piece } from './pieces';
import type { Writing } from './take-home';

/** No entry is called this. */
const NO_TITLE = '\0';

/** Writes one entry of a publication, in whichever state, as it would be written there. */
export interface Rewriter {
  /** The whole text. @param record a state of the entry */
  text(record: EntryRecord): string;
  /** The path in the blog of each copy that is written beside it, and its asset. */
  copies(record: EntryRecord): readonly { readonly path: string; readonly asset: string }[];
  /** @param base the state that was written */
  writing(base: EntryRecord): Writing;
}

/**
 * @param mine the entry, which lies in the target
 * @param kept its file, where it is rewritten in place; its text is what the writing starts from
 */
export function createRewriter(
  publication: PublicationWish,
  mine: EntryRecord,
  kept: KeptFile | undefined,
): Rewriter {
  const records = new Map(publication.library.map((record) => [record.id, record]));
  const resolve = (title: string) => records.get(publication.resolve(title) ?? '');
  const ready = new Set([mine.id]);
  const slugs = new Map([[mine.id, frozenSlug(mine) ?? '']]);
  const placeOf = (record: EntryRecord) => placePost(record, publication, slugs);
  const hrefTo = linksBetween(publication, { placeOf, ready, resolve })(mine);
  const { dialect, now, style = {}, defaults = {} } = publication;
  const setting: PostSetting = {
    dialect,
    hrefTo,
    now,
    style,
    defaults,
    there: publication.there?.get(mine.id),
    inUse: publication.inUse?.get(mine.id) ?? [],
  };
  const post = (record: EntryRecord): GeneratedPost => {
    const readable = forReaders(record, kept?.text ?? null, (title) => resolve(title)?.id).record;
    return kept === undefined
      ? writePost(readable, placeOf(record), setting)
      : rewritePost(readable, kept, setting);
  };
  return {
    text: (record) => post(record).text,
    copies: (record) => {
      const { copies, assetFolder } = post(record);
      return copies.map(({ asset, name, folder = assetFolder }) => ({
        path: folder + name,
        asset,
      }));
    },
    writing: (base) => {
      const { path, copies } = post(base);
      const assets = dialect.assetsOf(path);
      const { prefix, linkPrefix = prefix } = assets;
      const alone = createAlone(base, kept, { ...setting, path, assets });
      const sources = Object.entries(base.attachments).flatMap(([source, asset]) => {
        const name = copies.find((copy) => copy.asset === asset)?.name;
        return name === undefined
          ? []
          : [prefix, linkPrefix].map((before) => [before + name, source] as const);
      });
      const titles = publication.library.flatMap((record) => {
        const href = isPrivate(record) || record.id === mine.id ? null : hrefTo(record.title);
        return href === null ? [] : [[href, record.title] as const];
      });
      return {
        write: (record) => bodyOf(post(record).text),
        keysAlone: (piece, index) => alone(piece, index === 0 ? base.title : NO_TITLE),
        names: { titles: new Map(titles), sources: new Map(sources) },
      };
    },
  };
}

/** What a file says besides its front matter, with lines that end with `\n`. */
export function bodyOf(text: string): string {
  const markdown = (fenceJsonFrontMatter(text)?.markdown ?? text).replace(/\r\n?/g, '\n');
  const front = leadingFrontMatter(markdown);
  return front === null ? markdown : markdown.slice(markdown.indexOf(front) + front.length);
}

/** Tells what a piece says when it is written by itself. */
function createAlone(
  { attachments }: EntryRecord,
  file: KeptFile | undefined,
  setting: PostSetting & { readonly path: string; readonly assets: AssetPlace },
): (piece: Piece, title: string) => readonly string[] {
  const { dialect, hrefTo, path, assets, style, inUse = [] } = setting;
  const there = file === undefined ? null : fromMarkdown(bodyOf(file.text ?? '')).document;
  const known = new Set(there?.content?.map(blockHash));
  const kept = there === null ? meantThere(setting) : keepSource(file?.text ?? '', there);
  return (piece, title) => {
    const keys = piece.blocks.map(blockHash);
    if (keys.every((key) => known.has(key))) return keys;
    const document: DocumentNode = { type: 'doc', content: piece.blocks };
    const read =
      there === null ? readerCopy({ title, document }) : readerBlocks(piece.blocks, kept);
    const { blocks } = placeAttachments(read, attachments, { ...assets, inUse });
    const translation = { hrefTo, kept, path, isThere: () => true };
    const translated = dialect.translate(blocks, translation).blocks;
    const content = there === null ? dialect.arrange(translated) : translated;
    const written = dialect.guard(toMarkdown({ type: 'doc', content }, { style }), kept, path);
    return cutText(written).pieces.flatMap((one) => one.blocks.map(blockHash));
  };
}
