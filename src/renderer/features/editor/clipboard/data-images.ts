import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { HostBridge } from '../host-bridge';
import { IMAGE_TYPES } from './image-files';

const key = new PluginKey<boolean>('dataImages');

/**
 * The file that a `data:` address holds.
 *
 * @returns null where the address holds no image that blogs show, or is broken
 */
export function readDataImage(address: string): File | null {
  const [, type = '', encoding, data = ''] =
    /^data:([\w+/.-]+)(?:;[\w=-]+)*?(;base64)?,(.*)$/s.exec(address) ?? [];
  if (!IMAGE_TYPES.includes(type)) return null;
  try {
    const bytes = encoding ? atob(data) : decodeURIComponent(data);
    const content = encoding ? Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)) : bytes;
    const extension = type.replace('image/', '').replace('jpeg', 'jpg').replace('svg+xml', 'svg');
    return new File([content], `image.${extension}`, { type });
  } catch {
    return null;
  }
}

function findDataImages(view: EditorView): Set<string> {
  const found = new Set<string>();
  view.state.doc.descendants(({ type, attrs }) => {
    const src = String(attrs['src'] ?? '');
    if (type.name === 'image' && src.startsWith('data:')) found.add(src);
  });
  return found;
}

/** Names the kept file where its bytes stand in the text; undoing the paste takes both away. */
function replaceAddress(view: EditorView, before: string, after: string): void {
  const { tr } = view.state;
  view.state.doc.descendants(({ type, attrs }, position) => {
    if (type.name === 'image' && attrs['src'] === before)
      tr.setNodeAttribute(position, 'src', after);
  });
  view.dispatch(tr.setMeta('addToHistory', false));
}

/** Keeps pictures that were pasted as bytes in the library, like image files. */
export const dataImages = (bridge: HostBridge, onProblem: (problem: unknown) => void) =>
  Extension.create({
    name: 'dataImages',
    addProseMirrorPlugins() {
      const asked = new Set<string>();
      async function keep(view: EditorView, src: string): Promise<void> {
        const file = readDataImage(src);
        if (file === null) return;
        const kept = await bridge.host.addAsset(file);
        if (!view.isDestroyed) replaceAddress(view, src, kept.src);
      }
      return [
        new Plugin<boolean>({
          key,
          state: {
            init: () => false,
            apply: (tr, before) =>
              ['paste', 'insert', 'drop'].includes(String(tr.getMeta('uiEvent'))) ||
              // What other plugins add to a paste belongs to it.
              (before && tr.getMeta('appendedTransaction') !== undefined),
          },
          view: () => ({
            update(view) {
              if (key.getState(view.state) !== true) return;
              for (const src of findDataImages(view)) {
                if (asked.has(src)) continue;
                asked.add(src);
                keep(view, src)
                  .catch(onProblem)
                  .finally(() => asked.delete(src));
              }
            },
          }),
        }),
      ];
    },
  });
