import { readFrontMatter } from '#core/document/front-matter';
import type { EntryRecord } from '#core/library/record';
import { toldOriginal } from '#core/draft/variants/copy-fields';
import type { Whereabouts } from '#core/draft/variants/platform-text';
import { placeAttachments } from '#core/publish/attachments';
import type { PlacedPost } from '#core/publish/dialect';
import { dialectOf } from '#core/publish/generators/dialects';
import type { Output } from '#core/publish/output';
import { postMoment } from '#core/publish/post-moment';
import { isPrivate } from '#core/publish/privacy';
import { frozenSlug, ownAddress } from '#core/publish/publish';
import { readerCopy } from '#core/publish/reader-copy';
import { type BlogOnWeb, fileAddress, postAddress } from '#core/publish/web-address';
import type { Target } from '#core/publish/target';

/** Where a draft is on the web, and the addresses that its original could have. */
export interface FoundWhereabouts extends Whereabouts {
  /** Of the draft in each blog whose address is known, in the order of its publications. */
  readonly addresses: readonly string[];
}

/** An entry in a blog. */
interface InBlog extends BlogOnWeb {
  readonly target: Target;
  readonly post: PlacedPost;
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
  }: {
    readonly targets: readonly Target[];
    readonly output: Output;
    readonly resolve: (title: string) => string | null;
    readonly told: string | undefined;
  },
): Promise<FoundWhereabouts> {
  const places = placesOf(draft, targets);
  const original = told ?? toldOriginal(draft) ?? places[0]?.address ?? null;
  const home = places.find(({ address }) => address === original) ?? places[0];
  const files =
    home === undefined ? new Map<string, string>() : await findFiles(draft, home, output);
  const records = new Map(library.map((record) => [record.id, record]));
  return {
    original,
    addresses: places.map(({ address }) => address),
    fileAt: (source) => files.get(source) ?? files.get(decode(source)) ?? null,
    addressOf: (title) => {
      const linked = records.get(resolve(title) ?? '');
      if (linked === undefined || isPrivate(linked)) return null;
      const all = placesOf(linked, targets);
      const same = all.find(({ target }) => target.name === home?.target.name);
      return toldOriginal(linked) ?? (same ?? all[0])?.address ?? null;
    },
  };
}

function placesOf(record: EntryRecord, targets: readonly Target[]): readonly InBlog[] {
  // What a blog hides has no address for readers yet.
  if (readFrontMatter(record.frontMatter ?? '').draft === true) return [];
  return record.publications.flatMap(({ target: name, path }): readonly InBlog[] => {
    const target = targets.find((one) => one.name === name);
    if (target === undefined) return [];
    const dialect = dialectOf(target);
    const site = target.site ?? {};
    const post = {
      path,
      slug: frozenSlug(record),
      url: ownAddress(record, dialect),
      created: postMoment(record),
    };
    const address = postAddress({ dialect, site }, post);
    return address === null ? [] : [{ target, dialect, site, post, address }];
  });
}

/** The addresses of a post's files that lie in the blog, by their sources in the draft. */
async function findFiles(
  draft: EntryRecord,
  { target, dialect, site, post }: InBlog,
  output: Output,
): Promise<ReadonlyMap<string, string>> {
  const { folder } = dialect.assetsOf(post.path);
  const { copies } = placeAttachments(readerCopy(draft), draft.attachments, '');
  const names = new Map(copies.map(({ asset, name }) => [asset, name]));
  const isImported = draft.origin?.source === target.generator;
  const found = new Map<string, string>();
  const folders = new Map<string, Promise<readonly string[]>>();
  const namesIn = (place: string): Promise<readonly string[]> => {
    const known = folders.get(place) ?? output.names(target.path, place);
    folders.set(place, known);
    return known;
  };
  for (const [source, asset] of Object.entries(draft.attachments)) {
    const name = names.get(asset);
    if (name === undefined) continue;
    const file = isImported ? fileBeside(post.path, decode(source)) : folder + name;
    if (file === null) continue;
    const at = file.lastIndexOf('/');
    if (!(await namesIn(file.slice(0, Math.max(0, at)))).includes(file.slice(at + 1))) continue;
    const address = fileAddress({ dialect, site }, post, file);
    if (address !== null) found.set(source, address);
  }
  return found;
}

/** The path of a file that a text calls by a path beside it; null for any other. */
function fileBeside(path: string, source: string): string | null {
  if (/^(?:[a-z][a-z0-9+.-]*:|[/#?])|(?:^|\/)\.\.(?:\/|$)/i.test(source)) return null;
  return path.slice(0, path.lastIndexOf('/') + 1) + source.replace(/^(?:\.\/)+/, '');
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
