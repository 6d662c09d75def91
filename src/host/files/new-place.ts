import { readdir } from 'node:fs/promises';
import { isMissing } from './file-problem';

/** Whether a library can be made here: the folder doesn't exist yet, or is empty. */
export async function isNewPlace(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length === 0;
  } catch (error) {
    return isMissing(error);
  }
}
