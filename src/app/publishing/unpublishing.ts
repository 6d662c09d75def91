import type { Api } from '#contract/calls/api';
import type { Refusal, UnpublishedFiles } from '#contract/publishing/publication';
import type { EntryRecord, Publication } from '#core/library/record';
import { Problem } from '#core/problem';
import type { Dialect } from '#core/publish/dialect';
import { driftObstacle } from '#core/publish/drift';
import { dialectOf } from '#core/publish/generators/dialects';
import { publicationIn } from '#core/publish/publication';
import type { Target } from '#core/publish/target';
import { readAllRecords, readRecords } from '../library/all-records';
import { type BlogFile, driftOfFile, readBlogFiles } from './blog-files';
import type { Machine } from '../machine';
import { createPuttingBack, keepContents, type TakenOut } from './putting-back';
import { nextRevision } from '../library/records';
import type { Session } from '../session';
import { findTarget } from './targets';

/** Taking posts out of a blog: only what Outloud wrote there goes. */
export function createUnpublishing(
  session: Session,
  machine: Machine,
): Pick<Api['publishing'], 'unpublish' | 'undoUnpublish'> {
  /** By the name of the blog. */
  const last = new Map<string, TakenOut>();
  const unpublish: Api['publishing']['unpublish'] = async ({
    ids,
    target: name,
    overwrite = false,
    dryRun = false,
  }) => {
    const { storage } = session.library();
    const target = findTarget(session, name);
    const dialect = dialectOf(target, machine.timeZone());
    const output = machine.output(storage.folder);
    const library = await readAllRecords(storage);
    const wanted = [...new Set(ids)].map((id) => {
      const record = library.find((one) => one.id === id);
      if (record === undefined) throw new Problem('not-found', `There is no entry ${id}.`);
      return record;
    });
    const there = await readBlogFiles(output, target, wanted);
    const refused: Refusal[] = [];
    const going: { record: EntryRecord; publication: Publication }[] = [];
    const files: { file: string; id: string }[] = [];
    for (const record of wanted) {
      const { id, title } = record;
      const file = there.get(id);
      if (file === undefined) {
        refused.push({ id, title, reason: `It is not in “${target.name}”.` });
        continue;
      }
      const reason = obstacleTo(machine, target, record, file, overwrite);
      if (reason !== null) {
        refused.push({ id, title, reason });
        continue;
      }
      const { publication } = file;
      going.push({ record, publication });
      const { path } = publication;
      const own = await ownAssets(machine, session, { target, dialect, path }, record, library);
      const present = file.text === null ? own : [path, ...own];
      files.push(...present.map((one) => ({ file: one, id })));
    }
    const done: UnpublishedFiles = { files, refused };
    if (dryRun || going.length === 0) return done;
    const paths = files.map(({ file }) => file);
    const contents = await keepContents(output, target.path, paths);
    await output.remove(target.path, paths);
    const gone = going.map(({ record }) => record.id);
    const left = await session.library().saves.inTurn(gone, async () => {
      // What was saved while the files were taken out stays.
      const now = await readRecords(storage, gone);
      const without = now.map((record) => withoutPublication(machine, record, target));
      await session.keep(without, { besideText: true });
      return without;
    });
    const posts = left.flatMap((after, at) => {
      const one = going[at];
      return one === undefined ? [] : [{ before: one.record, after, publication: one.publication }];
    });
    last.set(name, { folder: target.path, contents, posts });
    return done;
  };
  return { unpublish, undoUnpublish: createPuttingBack(session, machine, last) };
}

function obstacleTo(
  machine: Machine,
  target: Target,
  record: EntryRecord,
  file: BlogFile,
  overwrite: boolean,
): string | null {
  const { path } = file.publication;
  if (record.origin?.source === target.generator) {
    return `It came from this blog, so Outloud did not write ${path}. Delete the file there if you want it gone.`;
  }
  const drift = driftOfFile(machine, record, file);
  return overwrite || driftObstacle(drift, path) === null
    ? null
    : `${path} has been changed in the blog since Outloud last wrote it. Take the change home first, or unpublish with overwriting to delete it all the same.`;
}

/** The post's images in the blog: those of its attachments' bytes that no other post there has. */
async function ownAssets(
  machine: Machine,
  session: Session,
  { target, dialect, path: place }: { target: Target; dialect: Dialect; path: string },
  record: EntryRecord,
  library: readonly EntryRecord[],
): Promise<readonly string[]> {
  const { folder, linkFolder } = dialect.assetsOf(place);
  const output = machine.output(session.library().storage.folder);
  const shared = new Set(
    library
      .filter((one) => {
        const other = one.id === record.id ? undefined : publicationIn(one, target.name);
        return other !== undefined && dialect.assetsOf(other.path).folder === folder;
      })
      .flatMap((one) => Object.values(one.attachments)),
  );
  const hashes = new Set(
    Object.values(record.attachments)
      .filter((asset) => !shared.has(asset))
      .map((asset) => asset.replace(/\..*$/, '')),
  );
  if (hashes.size === 0) return [];
  const own: string[] = [];
  for (const one of [folder, linkFolder].filter((each) => each !== undefined)) {
    for (const name of await output.names(target.path, one.replace(/\/$/, ''))) {
      const path = one + name;
      if (path === place || !/\.[0-9a-z]{1,8}$/i.test(name)) continue;
      const bytes = await output.readBytes(target.path, path).catch(() => null);
      if (bytes !== null && hashes.has(machine.hash(bytes))) own.push(path);
    }
  }
  return own;
}

/** What no blog shows any more is ready again. */
function withoutPublication(machine: Machine, record: EntryRecord, target: Target): EntryRecord {
  const publications = record.publications.filter((one) => one.target !== target.name);
  const isOut = publications.length > 0 || record.stage !== 'published';
  return isOut
    ? { ...record, publications }
    : {
        ...nextRevision(machine, record, { publications, stage: 'ready' }),
        updated: record.updated,
      };
}
