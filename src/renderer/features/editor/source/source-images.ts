import { attempt } from '../../../look/notices';
import { IMAGE_TYPES } from '../clipboard/image-files';
import type { EditorHost } from '../../../entry-editor';

/**
 * Keeps image files in the library and writes them into the source; says so where that fails.
 *
 * @returns whether there were some
 */
export function takeImages(
  files: readonly File[],
  addAsset: EditorHost['addAsset'],
  insert: (markdown: string) => void,
): boolean {
  const images = files.filter(({ type }) => IMAGE_TYPES.includes(type));
  if (images.length === 0) return false;
  const write = async (): Promise<void> => {
    const written: string[] = [];
    for (const file of images) {
      const { src } = await addAsset(file);
      const name = file.name.replace(/\.\w+$/, '').replace(/[^\p{L}\p{N}]+/gu, ' ');
      written.push(`![${name.trim()}](${src})`);
    }
    insert(written.join(' '));
  };
  void attempt('The image was not added', write);
  return true;
}
