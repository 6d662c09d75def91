import { readdir, readFile } from 'node:fs/promises';
import type { Output, OutputAction, OutputFile } from '#core/publish/output';
import { checkPaths, errorCode, openOutputFolder, placeFile, toProblem } from './output-place';
import { writeTogether, type PlacedFile } from './output-transaction';

interface Planned extends PlacedFile {
  readonly action: OutputAction;
}

/**
 * Output into folders of this machine.
 * @param library the open library's folder, which output must never touch; `null` when none is open
 */
export function createFolderOutput(library: () => string | null): Output {
  async function planFiles(folder: string, files: readonly OutputFile[]) {
    const root = await openOutputFolder(folder, library());
    checkPaths(files.map((file) => file.path));
    const planned: Planned[] = [];
    for (const file of files) {
      const place = await placeFile(root, file.path);
      const bytes = typeof file.content === 'string' ? Buffer.from(file.content) : file.content;
      planned.push({ place, bytes, action: await actionFor(place, bytes) });
    }
    return { root, planned };
  }

  return {
    async plan(folder, files) {
      const { planned } = await planFiles(folder, files);
      return planned.map((file) => file.action);
    },

    async names(folder, path) {
      const root = await openOutputFolder(folder, library());
      checkPaths([path]);
      return readdir(`${root}/${path}`).catch((thrown: unknown) => {
        if (errorCode(thrown) === 'ENOENT') return [];
        throw toProblem(thrown, `${folder}/${path}`);
      });
    },

    async write(folder, files) {
      const { root, planned } = await planFiles(folder, files);
      await writeTogether(
        root,
        planned.filter((file) => file.action !== 'same'),
      );
      return planned.length;
    },
  };
}

async function actionFor(place: string, bytes: Uint8Array): Promise<OutputAction> {
  try {
    return (await readFile(place)).equals(bytes) ? 'same' : 'replace';
  } catch (thrown) {
    if (errorCode(thrown) === 'ENOENT') return 'create';
    throw toProblem(thrown, place);
  }
}
