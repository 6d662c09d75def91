import { decodeAddress } from '#core/decode-address';
import { readFrontMatter } from '#core/document/front-matter';
import type { EntryRecord } from '#core/library/record';
import { toldOriginal } from '#core/draft/variants/copy-fields';
import type { Whereabouts } from '#core/draft/variants/platform-text';
import { placeAttachments } from '#core/publish/attachments';
import type { Dialect } from '#core/publish/dialect';
import { dialectOf } from '#core/publish/generators/dialects';
import type { Output } from '#core/publish/output';
import { collectCovers } from '#core/import/file-references';
import { cameFromBlog, publicationIn } from '#core/publish/publication';
import { placePost } from '#core/publish/places/place-post';
import { isPrivate } from '#core/publish/privacy/privacy';
import { readerCopy } from '#core/publish/reader-copy';
import { fileAddress, pageAddress } from '#core/publish/places/web-address';
import type { Target } from '#core/publish/target';
import { namesOfOthers } from '../publishing/copies-there';

/** Where a draft is on the web, and the addresses that its original could have. */
export interface FoundWhereabouts extends Whereabouts {
  /** Of the draft in each blog whose address is known, in the order of its publications. */
  readonly addresses: readonly string[];
}

/** An entry in a blog. */
interface InBlog {
  readonly target: Target;
  readonly dialect: Dialect;
  /** Of its text, relative to the blog's folder. */
  readonly path: string;
  readonly address: string;
}

/**
 * Finds where on the web a draft, its images and what it links to are, as far as the library knows:
 * posts that were published to blogs whose address is known.
 * @param told the address of the original, where it is asked for; else what the draft says, else
 * where it was published
 */
export async function findWhereabouts(
  draft: EntryRecord,
  library: readonly EntryRecord[],
  {
    targets,
    output,
    resolve,
    told,
    timeZone,
  }: {
    readonly targets: readonly Target[];
    readonly output: Output;
    readonly resolve: (title: string) => string | null;
    readonly told: string | undefined;
    /** Whose clock a post without an offset goes by, where its blog names none. */
    readonly timeZone: string;
  },
): Promise<FoundWhereabouts> {
  const places = placesOf(draft, targets, timeZone);
  const original = told ?? toldOriginal(draft) ?? places[0]?.address ?? null;
  const home = places.find(({ address }) => address === original) ?? places[0];
  const files =
    home === undefined ? new Map<string, string>() : await findFiles(draft, home, output, library);
  const records = new Map(library.map((record) => [record.id, record]));
  return {
    original,
    addresses: places.map(({ address }) => address),
    fileAt: (source) => files.get(source) ?? files.get(decodeAddress(source)) ?? null,
    addressOf: (title) => {
      const linked = records.get(resolve(title) ?? '');
      if (linked === undefined || isPrivate(linked)) return null;
      const all = placesOf(linked, targets, timeZone);
      const same = all.find(({ target }) => target.name === home?.target.name);
      return toldOriginal(linked) ?? (same ?? all[0])?.address ?? null;
    },
  };
}

function placesOf(
  record: EntryRecord,
  targets: readonly Target[],
  timeZone: string,
): readonly InBlog[] {
  // What a blog hides has no address for readers yet.
  if (readFrontMatter(record.frontMatter).draft === true) return [];
  return record.publications.flatMap(({ target: name, path, address: page }): readonly InBlog[] => {
    const target = targets.find((one) => one.name === name);
    if (target === undefined) return [];
    const dialect = dialectOf(target, timeZone);
    const published = new Map([[record.id, path]]);
    const post = placePost(record, { dialect, kept: new Map(), published }, new Map());
    const address = pageAddress(dialect, page ?? dialect.pageOf(post));
    return address === null ? [] : [{ target, dialect, path, address }];
  });
}

/** The addresses of a post's files that lie in the blog, by their sources in the draft. */
async function findFiles(
  draft: EntryRecord,
  { target, dialect, path, address: page }: InBlog,
  output: Output,
  library: readonly EntryRecord[],
): Promise<ReadonlyMap<string, string>> {
  const inUse = await namesOfOthers(output, { target, dialect, path }, draft, library);
  const assets = dialect.assetsOf(path);
  const covers = collectCovers(draft.frontMatter);
  const { copies } = placeAttachments(readerCopy(draft), draft.attachments, {
    ...assets,
    covers,
    inUse,
  });
  const own = new Map(
    copies.map(({ asset, name, folder = assets.folder }) => [asset, folder + name]),
  );
  const isImported = cameFromBlog(draft, target.generator, publicationIn(draft, target.name));
  const found = new Map<string, string>();
  const folders = new Map<string, Promise<readonly string[]>>();
  const namesIn = (place: string): Promise<readonly string[]> => {
    const known = folders.get(place) ?? output.names(target.path, place);
    folders.set(place, known);
    return known;
  };
  for (const [source, asset] of Object.entries(draft.attachments)) {
    const file = isImported ? fileBeside(path, decodeAddress(source)) : own.get(asset);
    if (file === undefined) continue;
    const at = file.lastIndexOf('/');
    if (!(await namesIn(file.slice(0, Math.max(0, at)))).includes(file.slice(at + 1))) continue;
    const address = fileAddress(dialect, { path, address: page }, file);
    if (address !== null) found.set(source, address);
  }
  return found;
}

/** The path of a file that a text calls by a path beside it; undefined for any other. */
function fileBeside(path: string, source: string): string | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|[/#?])|(?:^|\/)\.\.(?:\/|$)/i.test(source)) return undefined;
  return path.slice(0, path.lastIndexOf('/') + 1) + source.replace(/^(?:\.\/)+/, '');
}
