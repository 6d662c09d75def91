import { mkdir, readdir, readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { Output, OutputAction, OutputFile } from '#core/publish/output';
import { runLimited } from '#core/run-limited';
import { decodeText } from '../files/decode-text';
import { toFileProblem, unlessMissing } from '../files/file-problem';
import { isWithin } from '../files/is-within';
import { checkPaths, findPlaces, openOutputFolder, placeFolder, type Place } from './output-place';
import { removeTogether } from './output-removal';
import { AT_ONCE, bytesOf, writeTogether, type PlacedFile } from './output-transaction';

interface Planned extends PlacedFile {
  readonly action: OutputAction;
}

/**
 * Output into folders of this machine.
 * @param library the open library's folder, which output must never touch; `null` when none is open
 * @param beside whether a folder that holds the library is taken, too
 */
export function createFolderOutput(library: () => string | null, beside?: 'beside'): Output {
  // A folder apart from the library holds none of its files.
  const guarded = () => (beside === undefined ? null : library());

  async function planFiles(folder: string, files: readonly OutputFile[]) {
    const root = await openOutputFolder(folder, library(), 'write', beside);
    checkPaths(files.map((file) => file.path));
    const find = findPlaces(root, guarded());
    const planned: Planned[] = [];
    await runLimited(files.entries(), AT_ONCE, async ([index, file]) => {
      const found = await find(file.path);
      const { content } = file;
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      const action = await actionFor(found, bytes);
      planned[index] = {
        place: found.place,
        bytes,
        action,
        ...(file.modified !== undefined && { modified: new Date(file.modified) }),
      };
    });
    return { root, planned };
  }

  async function readPlaced(folder: string, path: string): Promise<Buffer | null> {
    const root = await openOutputFolder(folder, library(), 'read', beside);
    checkPaths([path]);
    const { place, isThere } = await findPlaces(root, guarded())(path);
    if (!isThere) return null;
    return unlessMissing(place, readFile(place), null);
  }

  async function prepare(folder: string, files: readonly OutputFile[]) {
    const { root, planned } = await planFiles(folder, files);
    return async (onFile?: (done: number) => void) => {
      await writeTogether(
        root,
        planned.filter((file) => file.action !== 'same'),
        onFile,
      );
      return planned.length;
    };
  }

  return {
    async plan(folder, files) {
      const { planned } = await planFiles(folder, files);
      return planned.map((file) => file.action);
    },

    async makeFolder(folder) {
      const place = await placeFolder(folder, library());
      await mkdir(place, { recursive: true }).catch((thrown: unknown) => {
        throw toFileProblem(thrown, folder);
      });
    },

    async names(folder, path) {
      const root = await openOutputFolder(folder, library(), 'read', beside);
      if (path !== '') checkPaths([path]);
      const shown = `${folder}/${path}`;
      const place = await unlessMissing(shown, realpath(join(root, path)), null);
      // What lies elsewhere is not in the folder, whatever leads there.
      if (place === null || !isWithin(root, place)) return [];
      return unlessMissing(shown, readdir(place), []);
    },

    async readText(folder, path) {
      const bytes = await readPlaced(folder, path);
      return bytes && decodeText(bytes, `${folder}/${path}`);
    },

    readBytes: readPlaced,

    async remove(folder, paths) {
      const root = await openOutputFolder(folder, library(), 'write', beside);
      checkPaths(paths);
      const find = findPlaces(root, guarded());
      const places: string[] = [];
      for (const path of paths) places.push((await find(path)).place);
      await removeTogether(root, places);
    },

    prepare,

    async write(folder, files, onFile) {
      const write = await prepare(folder, files);
      return write(onFile);
    },
  };
}

async function actionFor(
  { place, isThere }: Place,
  bytes: PlacedFile['bytes'],
): Promise<OutputAction> {
  if (!isThere) return 'create';
  const there = await unlessMissing(place, readFile(place), null);
  if (there === null) return 'create';
  return there.equals(await bytesOf(bytes)) ? 'same' : 'replace';
}
