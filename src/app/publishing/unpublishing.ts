import type { Api } from '#contract/calls/api';
import type { UnpublishedFiles } from '#contract/publishing/publication';
import type { EntryRecord, Publication } from '#core/library/record';
import { Problem } from '#core/problem';
import { tellChanged } from '#core/publish/drift';
import { dialectOf } from '#core/publish/generators/dialects';
import { cameFromBlog, publicationIn } from '#core/publish/publication';
import type { Target } from '#core/publish/target';
import { readAllRecords, readRecords } from '../library/all-records';
import { type BlogFile, pathsChangedThere, readBlogFiles } from './blog-files';
import type { Machine } from '../machine';
import { ownCopies } from './own-copies';
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
    const there = await readBlogFiles(machine, output, target, wanted);
    const refused: UnpublishedFiles['refused'][number][] = [];
    const going: { record: EntryRecord; publication: Publication }[] = [];
    const files: { file: string; id: string }[] = [];
    for (const record of wanted) {
      const { id, title } = record;
      const file = there.get(id);
      if (file === undefined) {
        const reason = `It is not in “${target.name}”.`;
        refused.push({ id, title, reason, isChangedThere: false });
        continue;
      }
      const obstacle = obstacleTo(machine, target, record, file);
      if (obstacle !== null && !(overwrite && obstacle.isChangedThere)) {
        refused.push({ id, title, ...obstacle });
        continue;
      }
      const { publication } = file;
      going.push({ record, publication });
      const { path } = publication;
      const own = await ownCopies(machine, output, { target, dialect, path }, record, library);
      const present = file.text === null ? own : [path, ...own];
      files.push(...present.map((one) => ({ file: one, id })));
    }
    const linking = postsLinkingTo(session, target, going, library);
    const done: UnpublishedFiles = { files, refused, linking };
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
): { readonly reason: string; readonly isChangedThere: boolean } | null {
  const { path } = file.publication;
  if (cameFromBlog(record, target.generator, file.publication)) {
    const reason = `It came from this blog, so Outloud did not write ${path}. Delete the file there if you want it gone.`;
    return { reason, isChangedThere: false };
  }
  const changed = pathsChangedThere(machine, record, file);
  if (changed.length === 0) return null;
  const reason = `${tellChanged(changed)} in the blog since Outloud last wrote ${changed.length > 1 ? 'them' : 'it'}. Take the change home first, or ask for it to be deleted all the same.`;
  return { reason, isChangedThere: true };
}

/** The other posts in the blog that link to those that go. */
function postsLinkingTo(
  session: Session,
  target: Target,
  going: readonly { readonly record: EntryRecord }[],
  library: readonly EntryRecord[],
): UnpublishedFiles['linking'] {
  const { links } = session.library();
  const gone = new Set(going.map(({ record }) => record.id));
  const from = new Set([...gone].flatMap((id) => links.backlinks(id)));
  return library.flatMap((one) => {
    const isLeft = from.has(one.id) && !gone.has(one.id);
    const { id, title } = one;
    return isLeft && publicationIn(one, target.name) !== undefined ? [{ id, title }] : [];
  });
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
