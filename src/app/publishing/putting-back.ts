import type { Api } from '#contract/calls/api';
import type { EntryRecord, Publication } from '#core/library/record';
import { Problem } from '#core/problem';
import type { Output, OutputFile } from '#core/publish/output';
import { withPublication } from '#core/publish/publication';
import type { Machine } from '../machine';
import { nextRevision } from '../library/records';
import type { Session } from '../session';
import { findTarget } from './targets';

/** What was taken out of a blog. */
export interface TakenOut {
  /** That of the blog at that time. */
  readonly folder: string;
  /** Null where it was too much to be kept. */
  readonly contents: readonly OutputFile[] | null;
  readonly posts: readonly TakenPost[];
}

/** A post that was taken out: before, after, and what was known of it in the blog. */
export interface TakenPost {
  readonly before: EntryRecord;
  readonly after: EntryRecord;
  readonly publication: Publication;
}

/** Bytes that are kept, to be put back. */
const MOST = 100_000_000;

/** Reads what is about to be deleted; null where it is too much. */
export async function keepContents(
  output: Output,
  folder: string,
  paths: readonly string[],
): Promise<readonly OutputFile[] | null> {
  const kept: OutputFile[] = [];
  let total = 0;
  for (const path of paths) {
    const content = await output.readBytes(folder, path);
    if (content === null) continue;
    total += content.byteLength;
    if (total > MOST) return null;
    kept.push({ path, content });
  }
  return kept;
}

/** Puts back what was taken out of a blog last. */
export function createPuttingBack(
  session: Session,
  machine: Machine,
  last: Map<string, TakenOut>,
): Api['publishing']['undoUnpublish'] {
  return async ({ target: name }) => {
    const { storage } = session.library();
    const { path } = findTarget(session, name);
    const taken = last.get(name);
    if (taken === undefined || taken.folder !== path) {
      throw new Problem('not-found', `Nothing was just taken out of “${name}”.`);
    }
    const { contents, posts } = taken;
    if (contents === null) {
      throw new Problem(
        'not-found',
        'It was too much to be kept in memory. Publish the post again to put it back.',
      );
    }
    const output = machine.output(storage.folder);
    const actions = await output.plan(path, contents);
    const other = contents.find((_, at) => actions[at] === 'replace');
    if (other !== undefined) {
      throw new Problem(
        'conflict',
        `Another ${other.path} lies in the blog by now, so nothing was put back. Publish the post again to see both.`,
      );
    }
    await output.write(path, contents);
    const back: EntryRecord[] = [];
    for (const post of posts) {
      const now = await storage.read(post.before.id).catch(() => null);
      if (now !== null) back.push(asBefore(machine, now, post));
    }
    await session.keep(back, { besideText: true });
    last.delete(name);
  };
}

/** The post as it is now, in the blog as it was before it was taken out. */
function asBefore(
  machine: Machine,
  now: EntryRecord,
  { before, after, publication }: TakenPost,
): EntryRecord {
  const isStaged = before.stage !== after.stage && now.stage === after.stage;
  const staged = isStaged
    ? { ...nextRevision(machine, now, { stage: before.stage }), updated: now.updated }
    : now;
  // As far behind the text as it was; what was written since counts as changed here.
  const revision =
    after.revision + (staged.revision - now.revision) - (before.revision - publication.revision);
  const publications = withPublication(staged, { ...publication, revision });
  return { ...staged, publications };
}
