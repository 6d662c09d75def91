import { stat } from 'node:fs/promises';
import { isMarkdownName, type Source, type Sources } from '#core/import/source';
import { Problem } from '#core/problem';
import { toFileProblem } from '../file-problem';
import { openFile, openFolder } from './folder-source';

/** What can be imported from this machine's disks. */
export const diskSources: Sources = { open: openSource };

async function openSource(path: string): Promise<Source> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    (error: unknown) => {
      throw toFileProblem(error, path);
    },
  );
  if (isFolder) return openFolder(path);
  if (isMarkdownName(path)) return openFile(path);
  throw new Problem('bad-input', `${path} is not a Markdown file (.md, .markdown or .mdown).`);
}
