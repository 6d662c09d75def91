import type { Api } from '#contract/calls/api';
import type { LookedAt } from '#contract/importing/looked-at';
import { isMarkdownName } from '#core/import/source';
import { readSource } from '#core/import/read-source';
import type { EntryKind } from '#core/library/entry';
import type { Storage } from '#core/library/storage';
import { describeProblem } from '#core/problem';
import { readUnbroken } from '../library/read-unbroken';
import type { Machine } from '../machine';
import type { Session } from '../session';
import type { Importing } from './importing';
import { readIncoming } from './incoming';

/** An entry that a file belongs to. */
interface Known {
  readonly entry: NonNullable<LookedAt['entry']>;
  readonly kind: EntryKind;
  /** The hash of the file when it was seen last as a post's; null for one that came in alone. */
  readonly hash: string | null;
}

/** Tells what files are before anything of them is taken in. */
export function createLookAt(
  session: Session,
  machine: Machine,
  importing: Pick<Importing, 'import'>,
): Api['transfer']['lookAt'] {
  async function isNewer(path: string, known: Known, hash: string | null): Promise<boolean> {
    if (hash === null) return false;
    if (known.hash !== null) return known.hash !== hash;
    const as = known.kind === 'post' ? 'posts' : 'notes';
    const { updated, skipped } = await importing.import({ paths: [path], as, dryRun: true });
    return updated.length + skipped.length > 0;
  }

  return async ({ paths }) => {
    const wanted = new Set(paths.map((path) => machine.absolutePath(path)));
    const entries = await findEntries(session.library().storage, machine, wanted);
    const seen: LookedAt[] = [];
    for (const path of wanted) {
      const known = entries.get(path);
      const { hash, ...file } = await look(machine, path);
      seen.push({
        ...file,
        path,
        entry: known?.entry ?? null,
        isNewer: known !== undefined && (await isNewer(path, known, hash)),
      });
    }
    return seen;
  };
}

interface Looked extends Omit<LookedAt, 'path' | 'entry' | 'isNewer'> {
  readonly hash: string | null;
}

async function look(machine: Machine, path: string): Promise<Looked> {
  const nothing = { title: null, bytes: null, holdsTexts: false, hash: null };
  try {
    const source = await machine.sources.open(path);
    try {
      const [only] = source.files;
      if (source.isFolder || !isMarkdownName(path) || only === undefined) {
        return { ...nothing, holdsTexts: true, problem: null };
      }
      const opened = { source, reader: await readSource(source, machine.readRows) };
      const bytes = (await source.readBytes(only)).length;
      const { incoming } = await readIncoming(machine, { ...opened, taken: new Set() }, only, {
        kind: 'note',
        folderTags: false,
      });
      const { head, fileHash: hash } = incoming;
      return { title: head.title, bytes, holdsTexts: false, hash, problem: null };
    } finally {
      await source.close();
    }
  } catch (error) {
    return { ...nothing, problem: describeProblem(error) };
  }
}

/** The entries that came from these files, or lie in them as posts of a blog. */
async function findEntries(
  storage: Storage,
  machine: Machine,
  wanted: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Known>> {
  const folders = new Map(storage.settings().targets.map(({ name, path }) => [name, path]));
  const imported = new Map<string, Known>();
  const published = new Map<string, Known>();
  for (const { id, title, kind } of storage.rows()) {
    const entry = { id, title };
    const record = await readUnbroken(storage, id);
    if (record === null) continue;
    const { origin, publications } = record;
    if (origin && wanted.has(origin.path)) imported.set(origin.path, { entry, kind, hash: null });
    for (const { target, path, hash } of publications) {
      const folder = folders.get(target);
      const place = folder === undefined ? null : machine.absolutePath(`${folder}/${path}`);
      if (place !== null && wanted.has(place)) published.set(place, { entry, kind, hash });
    }
  }
  return new Map([...imported, ...published]);
}
