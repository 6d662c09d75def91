import type { SkippedFile, Source } from './source';
import { isMarkdownName } from './source';
import type { SourceReader } from './source-reader';
import { lastPart } from './name-index';

/** Kinds of files that hold a person's text, but none that can be taken in. */
const NAMED: readonly (readonly [RegExp, string])[] = [
  [/\.canvas$/i, 'is an Obsidian canvas, a drawing that no text shows; it stays where it is'],
  [/\.base$/i, 'is an Obsidian base, a view of notes that no text shows; it stays where it is'],
  [/\.(?:zip|jex|tar|t?gz|7z|rar)$/i, 'is an archive; import it on its own'],
];

/**
 * Tells what of a source is not taken in, so that nothing is left out in silence: what may hold a
 * text is named, all else is told of apart.
 *
 * @param taken paths of what came in: texts and the files that they show
 */
export function findLeftOut(
  source: Source,
  reader: SourceReader,
  taken: ReadonlySet<string>,
): { readonly named: readonly SkippedFile[]; readonly others: readonly SkippedFile[] } {
  const known = new Set([
    ...taken,
    ...reader.texts,
    ...reader.refused.map(({ path }) => path),
    ...(reader.parts ?? []),
  ]);
  const named: SkippedFile[] = [];
  const others: SkippedFile[] = [];
  for (const path of source.files) {
    if (known.has(path) || isSetting(path)) continue;
    const reason = reasonToName(path);
    if (reason !== null) named.push({ file: source.nameOf(path), reason });
    else others.push({ file: source.nameOf(path), reason: 'is shown by no text' });
  }
  return { named, others: [...others, ...source.passedBy] };
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

/** A file's ending with its dot and in lower case; '' for names without one. */
export function endingOf(path: string): string {
  return /(?<=.)\.[^.]+$/.exec(lastPart(path.replaceAll('\\', '/')))?.[0].toLowerCase() ?? '';
}
