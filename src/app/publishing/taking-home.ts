import type { Api } from '#contract/calls/api';
import type { MergePicks } from '#contract/library/merging';
import type { PlacedEntry } from '#contract/publishing/publication';
import { compareRecords } from '#core/library/history/compare-records';
import { chooseRecord, countConflicts, mergeRecords } from '#core/library/merge-records';
import type { EntryRecord } from '#core/library/record';
import { Problem } from '#core/problem';
import { bringHome, type BroughtHome } from '#core/publish/home/bring-home';
import { createRewriter, type Rewriter } from '#core/publish/home/rewriter';
import { compareThreeTexts } from '#core/document/merge/three-way';
import { withEndingsOf } from '#core/publish/line-endings';
import { withPublication } from '#core/publish/publication';
import { type BlogFile, driftOfFile } from './blog-files';
import { findWritten, type Written } from './find-written';
import { type AddedFiles, readAddedFiles } from '../importing/added-files';
import type { Machine } from '../machine';
import { toComparison, type Versions } from '../entries/merging';
import { type PicturesHome, readPicturesHome, withPictures } from './pictures-home';
import { readWanted } from './publication-wish';
import { nextRevision } from '../library/records';
import type { Session } from '../session';

/** An entry beside its file in a blog. */
interface Beside {
  readonly mine: EntryRecord;
  readonly file: BlogFile & { readonly text: string };
  readonly written: Written | null;
  /** Writes the entry into the file as it is there now. */
  readonly now: Rewriter;
  readonly brought: BroughtHome;
  readonly versions: Versions;
  /** The files that the text there shows and the library doesn't have. */
  readonly files: AddedFiles;
  readonly pictures: PicturesHome;
}

const NO_BASE =
  'What Outloud wrote last can’t be had any more, so an addition on one side can’t be told from a removal on the other.';

/** Tells what was changed in a blog, and what taking it home would do. */
export function createThereComparison(
  session: Session,
  machine: Machine,
): Api['publishing']['compareThere'] {
  return async (post) => {
    const beside = await readBeside(session, machine, post);
    const { mine, file, written, now, brought, versions, pictures } = beside;
    const here = now.text(mine);
    const merge = mergeRecords(versions.base, mine, versions.theirs);
    const home = withPictures(toHomeRecord(mine, chooseRecord(merge, []), versions), pictures);
    return {
      path: file.publication.path,
      lines: compareThreeTexts(written?.text ?? here, here, file.text),
      noBase: written === null ? NO_BASE : null,
      there: machine.hash(file.text),
      comparison: toComparison(versions, mine.revision),
      comes: compareRecords(mine, home),
      pictures: pictures.paths,
      left: [...brought.left, ...pictures.left],
      asThere: brought.asThere,
    };
  };
}

/** Takes what was changed in a blog home into the entry. */
export function createTakingHome(
  session: Session,
  machine: Machine,
): Api['publishing']['takeHome'] {
  return async ({ there, chosen, ...post }) => {
    const beside = await readBeside(session, machine, post);
    const { mine, file, now, versions, brought, files, pictures } = beside;
    const { added, hashes } = files;
    const { publication, text } = file;
    if (there !== undefined && there !== machine.hash(text)) {
      throw new Problem(
        'conflict',
        `${publication.path} was changed once more. Look at the change again, then take it home.`,
      );
    }
    const chosenRecord = toHomeRecord(mine, chooseFor(beside, chosen), versions);
    const merged = withPictures(chosenRecord, pictures);
    const { fields, blocks } = compareRecords(mine, merged);
    const isChanged = fields.length > 0 || blocks.some(({ change }) => change !== 'same');
    const { storage } = session.library();
    for (const [asset, bytes] of [...added, ...pictures.added]) {
      await storage.addAsset(bytes, asset.slice(asset.lastIndexOf('.') + 1));
    }
    const undo = isChanged ? (await storage.history.keep(mine.id)).name : null;
    const next = isChanged
      ? nextLike(machine, mine, merged, (record) => now.text(record) === text)
      : mine;
    const { asThere } = brought;
    const left = [...brought.left, ...pictures.left];
    const planned = withEndingsOf(text, now.text(next));
    const isSame = planned === text;
    const seen = {
      ...publication,
      hash: machine.hash(text),
      // What is written otherwise there than here was changed here.
      revision: isSame ? next.revision : next.revision - 1,
      at: machine.now().toISOString(),
      ...(pictures.copies && { copies: { ...pictures.copies, ...hashes } }),
    };
    const isAllHome = left.length === 0;
    const record = isAllHome ? { ...next, publications: withPublication(next, seen) } : next;
    const current = await storage.read(mine.id);
    if (current.revision !== mine.revision) {
      throw new Problem('conflict', `“${mine.title}” was just changed. Try again.`);
    }
    if (isChanged || isAllHome) await session.keep([record], { besideText: !isChanged });
    const after = isAllHome ? { publication: seen, text, changedCopies: [] } : file;
    return {
      path: publication.path,
      undo,
      pictures: pictures.paths,
      drift: driftOfFile(machine, record, after, isAllHome ? planned : undefined),
      left,
      asThere,
    };
  };
}

/** The next revision; the day of the last change stays where the blog says that one. */
function nextLike(
  machine: Machine,
  mine: EntryRecord,
  merged: EntryRecord,
  isThere: (record: EntryRecord) => boolean,
): EntryRecord {
  const next = nextRevision(machine, mine, merged);
  const undated = { ...next, updated: mine.updated };
  return isThere(undated) ? undated : next;
}

async function readBeside(
  session: Session,
  machine: Machine,
  { id, target: name }: PlacedEntry,
): Promise<Beside> {
  const posts = await readWanted(session, machine, { ids: [id], target: name });
  const { target, dialect, records, wish } = posts;
  const mine = records.get(id);
  const file = posts.there.get(id);
  if (mine === undefined || file === undefined) {
    throw new Problem('not-found', `“${mine?.title ?? id}” is not in “${name}”.`);
  }
  const { text, publication, changedCopies } = file;
  if (text === null) {
    throw new Problem('not-found', `${publication.path} was deleted in the blog.`);
  }
  const kept = wish.kept.get(id);
  const { path } = publication;
  const output = machine.output(session.library().storage.folder);
  const files = await readAddedFiles(machine, output, { target, dialect, path }, text, mine);
  // What comes home is no longer somebody else's.
  const taken = Object.keys(files.hashes).map((one) => one.slice(one.lastIndexOf('/') + 1));
  const others = wish.inUse?.get(id)?.filter((one) => !taken.includes(one)) ?? [];
  const now = createRewriter({ ...wish, inUse: new Map([[id, others]]) }, mine, kept);
  const written = await findWritten(session, machine, mine, publication, {
    folder: target.path,
    write: kept === undefined ? now.text : null,
  });
  const withFiles = (record: EntryRecord): EntryRecord => ({
    ...record,
    attachments: { ...files.attachments, ...record.attachments },
  });
  // What is rewritten in place is written into what was there.
  const rewriter =
    kept === undefined || written === null
      ? now
      : createRewriter(wish, mine, { ...kept, text: written.text });
  const base = withFiles(written?.base ?? mine);
  const before = written?.text ?? now.text(mine);
  const brought = bringHome(base, before, text, { rewriter, dialect, path });
  const versions = {
    base: written === null ? null : brought.base,
    mine: withFiles(mine),
    theirs: brought.theirs,
  };
  const pictures = await readPicturesHome(machine, output, target.path, file, {
    mine,
    base: written?.base ?? null,
    now,
  });
  return {
    mine,
    file: { publication, text, changedCopies },
    written,
    now,
    brought,
    versions,
    files,
    pictures,
  };
}

/** @throws Problem `conflict` where somebody has to choose and has not */
function chooseFor({ mine, file, versions }: Beside, chosen: MergePicks | undefined): EntryRecord {
  const merge = mergeRecords(versions.base, versions.mine, versions.theirs);
  const count = countConflicts(merge);
  if (count === 0) return chooseRecord(merge, []);
  if (chosen?.against === mine.revision && chosen.picks.length === count) {
    return chooseRecord(merge, chosen.picks);
  }
  const places = count === 1 ? 'one place' : `${count} places`;
  throw new Problem(
    'conflict',
    `“${mine.title}” says something else here and in ${file.publication.path} in ${places}. Compare the two and choose what stays.`,
  );
}

/** What of an entry a blog may change; all else stays as it is. */
function toHomeRecord(
  mine: EntryRecord,
  merged: EntryRecord,
  { base, theirs }: Versions,
): EntryRecord {
  const { title, tags, aliases, frontMatter, attachments, document, verbatim } = merged;
  const isDated = base !== null && theirs.created !== base.created && mine.created === base.created;
  const created = isDated ? theirs.created : mine.created;
  return { ...mine, title, tags, aliases, frontMatter, attachments, document, verbatim, created };
}
