import type { SkippedFile, Source } from './source';
import { isMarkdownName } from './source';
import type { SourceReader } from './source-reader';
import { lastPart } from './name-index';

/** Files of one ending that no text shows. */
export interface LeftOut {
  /** With its dot and in lower case; '' for names without one. */
  readonly ending: string;
  readonly count: number;
}

/** Kinds of files that hold a person's text, but none that can be taken in. */
const NAMED: readonly (readonly [RegExp, string])[] = [
  [/\.canvas$/i, 'is an Obsidian canvas, a drawing that no text shows; it stays where it is'],
  [/\.base$/i, 'is an Obsidian base, a view of notes that no text shows; it stays where it is'],
  [/\.(?:zip|jex|tar|t?gz|7z|rar)$/i, 'is an archive; import it on its own'],
];

/**
 * Tells what of a source is not taken in, so that nothing is left out in silence: what may hold a
 * text is named, all else is counted.
 *
 * @param taken paths of what came in: texts and the files that they show
 */
export function findLeftOut(
  source: Source,
  reader: SourceReader,
  taken: ReadonlySet<string>,
): { readonly named: readonly SkippedFile[]; readonly counted: readonly LeftOut[] } {
  const known = new Set([
    ...taken,
    ...reader.texts,
    ...reader.refused.map(({ path }) => path),
    ...(reader.parts ?? []),
  ]);
  const named: SkippedFile[] = [];
  const counts = new Map<string, number>();
  for (const path of source.files) {
    if (known.has(path) || isSetting(path)) continue;
    const reason = reasonToName(path);
    if (reason !== null) named.push({ file: source.nameOf(path), reason });
    else counts.set(endingOf(path), (counts.get(endingOf(path)) ?? 0) + 1);
  }
  return { named, counted: [...counts].map(([ending, count]) => ({ ending, count })) };
}

function reasonToName(path: string): string | null {
  const name = lastPart(path);
  if (isMarkdownName(name)) {
    return name.startsWith('.')
      ? 'has a name that starts with a dot, as the files of tools do; rename it first'
      : 'is no note: MDX is a page of a web site. Rename it to “.md” first, or import the whole site';
  }
  return NAMED.find(([ending]) => ending.test(name))?.[1] ?? null;
}

/** What a vault knows of itself. */
function isSetting(path: string): boolean {
  return /(?:^|\/)\.obsidian\//.test(path);
}

function endingOf(path: string): string {
  return /(?<=.)\.[^.]+$/.exec(lastPart(path))?.[0].toLowerCase() ?? '';
}
