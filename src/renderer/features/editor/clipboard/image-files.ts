import type { Editor } from '@tiptap/core';
import { FileHandler } from '@tiptap/extension-file-handler';
import { closeHistory } from '@tiptap/pm/history';
import type { HostBridge } from '../host-bridge';
import { placeImages } from './place-images';

/** The kinds of images that every blog shows. */
export const IMAGE_TYPES = [
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/avif',
  'image/svg+xml',
];

/**
 * Keeps image files in the library and puts them into the text.
 *
 * @param position where; the selection's end when left out
 */
export async function insertImages(
  editor: Editor,
  bridge: HostBridge,
  files: readonly File[],
  position?: number,
): Promise<void> {
  // What they show is asked for under them: the name of a file tells nobody.
  // Named one after the other, so that they stand in the order they came in.
  const images = [];
  for (const file of files) {
    const { src } = await bridge.host.addAsset(file);
    images.push(editor.schema.node('image', { src }));
  }
  if (editor.isDestroyed) return;
  const { view } = editor;
  view.dispatch(placeImages(view.state, images, position ?? view.state.selection.to));
  view.dispatch(closeHistory(view.state.tr));
  view.focus();
}

/** Takes pasted and dropped image files. */
export const imageFiles = (bridge: HostBridge, onProblem: (problem: unknown) => void) =>
  FileHandler.configure({
    allowedMimeTypes: IMAGE_TYPES,
    consumePasteEvent: true,
    onDrop: (editor, files, position) => {
      insertImages(editor, bridge, files, position).catch(onProblem);
    },
    onPaste: (editor, files) => {
      insertImages(editor, bridge, files).catch(onProblem);
    },
  });
