import { IconPhoto } from '@tabler/icons-react';
import type { EditorAction } from './editor-action';

/** Adds images from files. @param onPickImage lets the person choose them */
export function imageAction(onPickImage: () => void): EditorAction {
  return {
    id: 'image',
    label: 'Image',
    icon: IconPhoto,
    shortcut: 'Mod-Shift-i',
    words: 'picture photo screenshot file',
    run: onPickImage,
  };
}
