import { stat } from 'node:fs/promises';
import { isMarkdownName, type Source, type Sources } from '#core/import/source';
import { Problem } from '#core/problem';
import { toFileProblem } from '../files/file-problem';
import { openFile, openFolder } from './folder-source';
import { openTar } from './tar-source';
import { openZip } from './zip-source';

/** What can be imported from this machine's disks. */
export const diskSources: Sources = { open: openSource };

async function openSource(
  path: string,
  onFound: (files: number) => void = () => undefined,
): Promise<Source> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    (error: unknown) => {
      throw toFileProblem(error, path);
    },
  );
  if (isFolder) return openFolder(path, onFound);
  if (isMarkdownName(path)) return openFile(path);
  if (/\.zip$/i.test(path)) return openZip(path, onFound);
  if (/\.(?:jex|tar)$/i.test(path)) return openTar(path, onFound);
  throw new Problem(
    'bad-input',
    `${path} is not a Markdown file (.md, .markdown or .mdown) and no archive (.zip, .jex or .tar).`,
  );
}
