import type { PlannedFile } from '#contract/publication';
import { lineDiff } from '#core/document/line-diff';
import { byteLength } from '#core/publish/file-safe';
import type { Output, OutputFile } from '#core/publish/output';

/** A file to be written: a text, or an asset of the library under a name of its own. */
type Wanted = { readonly path: string; readonly modified?: string } & (
  { readonly text: string } | { readonly asset: string }
);

/** Fetches what is to be written. @throws Problem `not-found` when the asset is gone. */
export async function toOutputFile(
  storage: { readAsset(name: string): Promise<Uint8Array> },
  file: Wanted,
): Promise<OutputFile> {
  const content = 'text' in file ? file.text : await storage.readAsset(file.asset);
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
  return Promise.all(
    files.map(async ({ path, content }, index) => {
      const action = actions[index] ?? 'create';
      if (typeof content !== 'string') return { path, action, bytes: content.byteLength };
      const planned = { path, action, bytes: byteLength(content), text: content };
      if (action !== 'replace') return planned;
      // A text that can't be read is replaced all the same, as the person is told.
      const before = await output.readText(folder, path).catch(() => null);
      return before === null ? planned : { ...planned, diff: lineDiff(before, content) };
    }),
  );
}
