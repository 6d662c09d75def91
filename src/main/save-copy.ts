import { join } from 'node:path';
import { app, dialog } from 'electron';
import { toFileProblem } from '#host/files/file-problem';
import { writeFileDurably } from '#host/storage/durable-file';

/** What no file system, or a person's shell, likes in a name. */
const AWKWARD = /[\\/:*?"<>|\p{Cc}]+/gu;

/**
 * Writes a text into a file that the person picks.
 *
 * @param name what the file is called at first, without an ending
 * @returns the file's path, or null when the dialog was left
 * @throws Problem of the disk
 */
export async function saveCopy(name: string, markdown: string): Promise<string | null> {
  const plain = name.replaceAll(AWKWARD, ' ').trim().slice(0, 80) || 'Untitled';
  const { canceled, filePath } = await dialog.showSaveDialog({
    title: 'Save a copy of this text',
    buttonLabel: 'Save Copy',
    defaultPath: join(app.getPath('documents'), `${plain}.md`),
    filters: [{ name: 'Markdown', extensions: ['md'] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || filePath === '') return null;
  try {
    await writeFileDurably(filePath, [Buffer.from(markdown)]);
  } catch (error) {
    throw toFileProblem(error, filePath);
  }
  return filePath;
}
