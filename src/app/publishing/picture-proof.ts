import type { OutputFile } from '#core/publish/output';
import { withoutPosition } from '#core/publish/pictures/without-position';
import type { PrivateIndex } from '#core/publish/privacy/private-index';
import { textObstacle } from '#core/publish/privacy/proof';
import { Problem } from '#core/problem';
import type { Machine } from '../machine';
import type { Session } from '../session';

/** A file after the proof on what is stored inside it. */
interface ProvedFile {
  readonly file: OutputFile;
  /** Why it can't leave, in a sentence, or null. */
  readonly reason: string | null;
  /** What is left out of the copy, in a sentence, or null. */
  readonly warning: string | null;
}

/**
 * Looks for what images and other files hold besides what they show: private words, and where on
 * earth they were taken, which is taken out of the copy where the library's settings say so.
 */
export async function proveFile(
  session: Session,
  machine: Machine,
  file: OutputFile,
  index: PrivateIndex,
): Promise<ProvedFile> {
  const { content } = file;
  if (typeof content === 'string') return { file, reason: null, warning: null };
  const read = async (): Promise<Uint8Array> =>
    typeof content === 'function' ? content() : content;
  const bytes = await read();
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  const { texts, hasPosition } = await machine.readPictureNotes(bytes);
  for (const text of texts) {
    const reason = textObstacle(text, index, () => `stored inside ${name}`);
    if (reason !== null) return { file, reason, warning: null };
  }
  if (!hasPosition) return { file, reason: null, warning: null };
  if (session.library().storage.settings().dropsPositions !== true) {
    const reason = `The picture ${name} tells where it was taken. Choose “Leave out where pictures were taken” in the settings, and the copy will not.`;
    return { file, reason, warning: null };
  }
  const { hasPosition: isLeft } = await machine.readPictureNotes(withoutPosition(bytes));
  if (isLeft) {
    const reason = `The picture ${name} tells where it was taken, in a way that Outloud can’t take out of it. Save it without that in an image program, and put it into the post again.`;
    return { file, reason, warning: null };
  }
  return {
    file: { ...file, content: async () => withoutPosition(await read()) },
    reason: null,
    warning: `Where the picture ${name} was taken is left out of its copy.`,
  };
}

/** The same for all files of a draft. @throws Problem `private` for the first that can't leave */
export async function proveFiles(
  session: Session,
  machine: Machine,
  files: readonly OutputFile[],
  index: () => PrivateIndex,
): Promise<readonly OutputFile[]> {
  if (files.every(({ content }) => typeof content === 'string')) return files;
  const known = index();
  const proved: OutputFile[] = [];
  for (const one of files) {
    const { file, reason } = await proveFile(session, machine, one, known);
    if (reason !== null) throw new Problem('private', reason);
    proved.push(file);
  }
  return proved;
}
