import type { ImportReport } from '#contract/importing/import-report';
import type { Publication } from '#core/library/record';
import { publicationIn } from '#core/publish/publication';
import type { Target } from '#core/publish/target';
import type { Incoming, OpenedSource, RecordHead } from './incoming';
import type { Machine } from '../machine';

/** The target that a blog's folder is, or becomes when it is imported. */
export interface SourceTarget {
  readonly target: Target;
  readonly isNew: boolean;
  /** The blog's folder in the source, with a slash at its end, or ''. */
  readonly root: string;
}

export type SourceTargets = ReadonlyMap<OpenedSource['source'], SourceTarget>;

/**
 * The targets of the blogs among the sources: known ones by generator and folder, new ones named
 * after their folders. Archives and single files are not where a blog is written to.
 */
export function findSourceTargets(
  machine: Machine,
  opened: readonly OpenedSource[],
  known: readonly Target[],
): SourceTargets {
  const targets = [...known];
  const found = new Map<OpenedSource['source'], SourceTarget>();
  for (const { source, reader } of opened) {
    if (!source.isFolder || reader.blog === undefined) continue;
    const { generator, root } = reader.blog;
    const path = machine.absolutePath(source.nameOf(root));
    const same = targets.find((one) => one.generator === generator && one.path === path);
    const target = same ?? { name: freeName(machine.fileName(path), targets), generator, path };
    if (same === undefined) targets.push(target);
    found.set(source, { target, isNew: !known.includes(target), root });
  }
  return found;
}

function freeName(folder: string, targets: readonly Target[]): string {
  const wanted = folder.trim().slice(0, 90) || 'blog';
  const isTaken = (name: string) => targets.some((target) => target.name === name);
  let name = wanted;
  for (let count = 2; isTaken(name); count += 1) name = `${wanted} ${count}`;
  return name;
}

/** What the report tells of the targets. */
export function reportTargets(targets: SourceTargets): ImportReport['targets'] {
  return [...targets.values()].map(({ target, isNew }) => ({ ...target, isNew }));
}

/**
 * The paths by which an import finds the entries that lie in a blog, whether they came from there
 * or were written there by Outloud.
 */
export function placesIn(targets: SourceTargets, record: RecordHead): readonly string[] {
  return [...targets].flatMap(([source, { target, root }]) => {
    const publication = publicationIn(record, target.name);
    return publication === undefined ? [] : [source.nameOf(root + publication.path)];
  });
}

/**
 * What an import has seen of an entry's file; null when its source is no target.
 * @param revision the entry's revision that says what the file says
 */
export function seenInTarget(
  machine: Machine,
  targets: SourceTargets,
  incoming: Incoming,
  revision: number,
): Publication | null {
  const found = targets.get(incoming.source);
  if (found === undefined) return null;
  return {
    target: found.target.name,
    path: incoming.path.slice(found.root.length),
    hash: incoming.fileHash,
    revision,
    at: machine.now().toISOString(),
  };
}
