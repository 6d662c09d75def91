import type { EntryRecord, Publication } from '#core/library/record';
import { driftOf, type Drift, isChangedThere, withCopies } from '#core/publish/drift';
import type { Dialect } from '#core/publish/dialect';
import { inBothEndings } from '#core/publish/line-endings';
import type { Output } from '#core/publish/output';
import { postMoment } from '#core/publish/places/post-moment';
import { cameFromBlog, publicationIn } from '#core/publish/publication';
import { frozenSlug } from '#core/publish/places/place-post';
import type { KeptFile } from '#core/publish/rewrite-post';
import { folderOfNew, newPath } from '#core/publish/site-layout';
import type { Target } from '#core/publish/target';
import { isMarkdownName } from '#core/import/source';
import { runLimited } from '#core/run-limited';
import { findChangedCopies } from './copies-there';
import type { Machine } from '../machine';

/** Files read at the same time. */
const AT_ONCE = 16;

/** An entry's file in a target, as it is there now. */
export interface BlogFile {
  readonly publication: Publication;
  /** Null when it is gone. */
  readonly text: string | null;
  /** The paths of its pictures and other files that are not as Outloud wrote them. */
  readonly changedCopies: readonly string[];
}

/** Reads the files of entries that lie in a target, by entry id. */
export async function readBlogFiles(
  machine: Machine,
  output: Output,
  target: Target,
  records: readonly EntryRecord[],
): Promise<ReadonlyMap<string, BlogFile>> {
  const files: [string, BlogFile][] = records.flatMap((record) => {
    const publication = publicationIn(record, target.name);
    return publication === undefined
      ? []
      : [[record.id, { publication, text: null, changedCopies: [] }]];
  });
  await runLimited(files, AT_ONCE, async (file) => {
    const { publication } = file[1];
    const text = await output.readText(target.path, publication.path);
    const changedCopies = await findChangedCopies(machine, output, target, publication);
    file[1] = { publication, text, changedCopies };
  });
  return new Map(files);
}

/** The files that posts came from: those are rewritten, with all that the blog has in them. */
export async function findKeptFiles(
  output: Output,
  target: Target,
  dialect: Dialect,
  records: readonly EntryRecord[],
  files: ReadonlyMap<string, BlogFile>,
): Promise<ReadonlyMap<string, KeptFile>> {
  const kept = new Map<string, KeptFile>();
  for (const record of records) {
    const file = files.get(record.id);
    if (file === undefined) continue;
    const { path } = file.publication;
    if (!cameFromBlog(record, target.generator, file.publication)) continue;
    const taken = await output.names(target.path, dialect.assetsOf(path).folder.slice(0, -1));
    kept.set(record.id, { path, text: file.text, taken });
  }
  return kept;
}

/** What lies in a target: where the library's entries are, and the names that others use. */
export interface PublishedFiles {
  readonly published: ReadonlyMap<string, string>;
  readonly addresses: ReadonlyMap<string, string>;
  readonly taken: readonly string[];
}

/**
 * What lies in a target.
 * @param wanted the posts to be written: new ones stay clear of what lies where they go
 */
export async function findPublished(
  output: Output,
  target: Target,
  dialect: Dialect,
  library: readonly EntryRecord[],
  wanted: readonly EntryRecord[],
): Promise<PublishedFiles> {
  const names = await namesBeside(output, target, dialect, wanted);
  const there = new Set(names.map(({ name }) => name));
  const published = new Map<string, string>();
  const addresses = new Map<string, string>();
  for (const record of library) {
    const publication = publicationIn(record, target.name);
    if (publication === undefined) continue;
    published.set(record.id, publication.path);
    if (publication.address !== undefined) addresses.set(record.id, publication.address);
  }
  const paths = new Set(published.values());
  for (const record of library) {
    const slug = frozenSlug(record);
    // Published by a version that remembered the address only.
    if (slug === null || published.has(record.id) || !there.has(slug)) continue;
    const path = newPath(dialect.layout, { slug, created: postMoment(record, dialect.timeZone) });
    if (record.origin === null && !paths.has(path)) published.set(record.id, path);
  }
  const all = [...published.values()];
  const others = names.filter(
    ({ folder, name }) =>
      !all.some((path) => path === folder + name || path.startsWith(`${folder}${name}/`)),
  );
  const taken = others.map(({ name }) => (isMarkdownName(name) ? bare(name) : name));
  const day = /^\d{4}-\d{1,2}-\d{1,2}-/;
  return {
    published,
    addresses,
    taken: dialect.isDated === true ? taken.map((name) => name.replace(day, '')) : taken,
  };
}

/** The names in the folders to which new posts go, each folder with a slash at its end, or ''. */
async function namesBeside(
  output: Output,
  target: Target,
  dialect: Dialect,
  wanted: readonly EntryRecord[],
): Promise<readonly { readonly folder: string; readonly name: string }[]> {
  const folders = new Set([
    dialect.layout.posts,
    ...wanted
      .filter((record) => publicationIn(record, target.name) === undefined)
      .map((record) => folderOfNew(dialect.layout, postMoment(record, dialect.timeZone))),
  ]);
  const found = [];
  for (const folder of folders) {
    const names = await output.names(target.path, folder);
    const before = folder === '' ? '' : `${folder}/`;
    found.push(...names.map((name) => ({ folder: before, name })));
  }
  return found;
}

function bare(name: string): string {
  return name.replace(/\.[^.]+$/, '');
}

/**
 * How an entry stands to its file.
 * @param planned the text that would be written; undefined where there is no plan
 */
export function driftOfFile(
  machine: Machine,
  record: EntryRecord,
  file: BlogFile | undefined,
  planned?: string,
): Drift {
  if (file === undefined) return 'never';
  const copies = file.changedCopies.map(() => 'changed there' as const);
  return withCopies(driftOfText(machine, record, file, planned), copies);
}

/** The paths of an entry's files that were changed in the blog. @param planned see `driftOfFile` */
export function pathsChangedThere(
  machine: Machine,
  record: EntryRecord,
  file: BlogFile,
  planned?: string,
): readonly string[] {
  const isChanged = isChangedThere(driftOfText(machine, record, file, planned));
  return [...(isChanged ? [file.publication.path] : []), ...file.changedCopies];
}

function driftOfText(
  machine: Machine,
  record: EntryRecord,
  file: Pick<BlogFile, 'publication' | 'text'>,
  planned: string | undefined,
): Drift {
  const { publication, text } = file;
  const there = text === null ? null : hashThere(machine, text, publication.hash);
  // Written there already, though that could not be remembered any more.
  const last = text !== null && planned === text ? there : publication.hash;
  const changedHere =
    planned !== undefined && there === last
      ? planned !== text
      : record.revision > publication.revision;
  return driftOf({ last, there, changedHere });
}

/** The hash of a file; the one it had when only its line endings have changed since. */
function hashThere(machine: Machine, text: string, last: string): string {
  return isTextOf(machine, text, last) ? last : machine.hash(text);
}

/** Whether a text is the one of this hash, whatever git made of its line endings. */
export function isTextOf(machine: Machine, text: string, hash: string): boolean {
  return inBothEndings(text).some((one) => machine.hash(one) === hash);
}
