import type { PlannedFile } from '#contract/publishing/publication';
import { lineDiff } from '#core/document/line-diff';
import { byteLength } from '#core/publish/places/file-safe';
import { contentOf, type Output, type OutputFile } from '#core/publish/output';

/** A file to be written: a text, or an asset of the library under a name of its own. */
type Wanted = { readonly path: string; readonly modified?: string } & (
  | { readonly text: string }
  | { readonly asset: string }
);

/**
 * What is to be written. An asset is read when it is needed: a thousand images are not held at once.
 * Its content throws a Problem `not-found` when the asset is gone.
 */
export function toOutputFile(
  storage: { readAsset(name: string): Promise<Uint8Array> },
  file: Wanted,
): OutputFile {
  const content = 'text' in file ? file.text : () => storage.readAsset(file.asset);
  const { path, modified } = file;
  return { path, content, ...(modified !== undefined && { modified }) };
}

/** What writing the files would do, as a person is shown it before. */
export async function planFiles(
  output: Output,
  folder: string,
  files: readonly OutputFile[],
): Promise<readonly PlannedFile[]> {
  const actions = await output.plan(folder, files);
  const planned: PlannedFile[] = [];
  for (const [index, file] of files.entries()) {
    const content = await contentOf(file);
    planned.push(await planFile(output, folder, file.path, content, actions[index] ?? 'create'));
  }
  return planned;
}

/** A longer page has its program and pictures in it, and nothing for people to read; in letters. */
const READABLE_PAGE = 100_000;

async function planFile(
  output: Output,
  folder: string,
  path: string,
  content: string | Uint8Array,
  action: PlannedFile['action'],
): Promise<PlannedFile> {
  if (typeof content !== 'string') return { path, action, bytes: content.byteLength };
  if (path.endsWith('.html') && content.length > READABLE_PAGE)
    return { path, action, bytes: byteLength(content) };
  const planned = { path, action, bytes: byteLength(content), text: content };
  if (action !== 'replace') return planned;
  // A text that can't be read is replaced all the same, as the person is told.
  const before = await output.readText(folder, path).catch(() => null);
  return before === null ? planned : { ...planned, diff: lineDiff(before, content) };
}
