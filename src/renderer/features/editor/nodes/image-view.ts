import type { NodeViewRenderer } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { HostBridge } from '../host-bridge';
import { makeElement } from './make-element';
import { changeImageShape } from '#core/document/image-shape';
import { changeNode } from './change-node';
import { createImageFields, shapeOf } from './image-fields';
import { createImageHandle } from './image-handle';
import { isControlEvent } from './node-field';

/** Why an image isn't shown. Pictures from the web are not loaded: that would tell who reads. */
function explain(src: string, isKnown: boolean): string {
  if (src.startsWith('data:')) return 'Image that can’t be shown';
  if (isKnown) return `Image not here yet: ${src}. It shows as soon as it arrives.`;
  if (src === '') return 'Image without an address';
  if (/^(https?:)?\/\//i.test(src)) return `Image on the web, not loaded: ${src}`;
  return `Image not in the library: ${src}`;
}

/** Shows an image from the library, or its name where it can't; while selected, edits what it says. */
export function imageView(bridge: HostBridge): NodeViewRenderer {
  return ({ node, getPos, editor }) => {
    const picture = makeElement('img', { draggable: 'false' });
    const missing = makeElement('span', { class: 'image-missing' });
    const caption = makeElement('span', { class: 'image-caption' });
    const fields = createImageFields(editor, getPos, node);
    const handle = createImageHandle({
      picture,
      // One in the middle grows on both sides, one on the right to the left.
      pull: () => ({ left: 1, center: 2, right: -1 })[shapeOf(current).side ?? 'left'],
      onWidth: (width) =>
        changeNode(editor, getPos, (image) => ({
          alt: changeImageShape(String(image.attrs['alt']), { width }),
        })),
      onLeave: () => editor.view.focus(),
    });
    const frame = makeElement('span', { class: 'image-frame' }, handle.dom);
    const dom = makeElement(
      'span',
      { class: 'image', contenteditable: 'false' },
      frame,
      caption,
      fields.dom,
    );
    let current = node;
    /** The address that could not be loaded. */
    let failed: string | null = null;
    let tries = 0;

    const show = (image: Node): void => {
      current = image;
      const src = String(image.attrs['src']);
      const url = bridge.host.assetUrl(src);
      fields.update(image);
      missing.textContent = explain(src, url !== null);
      const { alt, side, width, height } = shapeOf(image);
      picture.alt = alt;
      caption.textContent = String(image.attrs['title'] ?? '');
      dom.dataset.side = side ?? '';
      picture.style.width = width === null ? '' : `${width}px`;
      picture.style.aspectRatio = width === null || height === null ? '' : `${width} / ${height}`;
      handle.dom.hidden = !editor.isEditable;
      if (url !== null && plain(picture.src) !== url) picture.src = url;
      const shown = url === null || url === failed ? missing : picture;
      if (frame.firstChild !== shown) {
        picture.remove();
        missing.remove();
        frame.prepend(shown);
      }
      if (shown === picture) handle.update();
    };
    picture.addEventListener('error', () => {
      failed = plain(picture.src);
      show(current);
    });
    picture.addEventListener('load', () => {
      failed = null;
      show(current);
    });
    show(node);
    const stopListening = bridge.onChange(() => {
      if (missing.isConnected) show(current);
    });
    const stopWaiting = bridge.host.onAssets((ends) => {
      const url = plain(picture.src);
      const isAsked = ends?.some((end) => url.endsWith(end)) ?? failed === url;
      if (url === '' || !isAsked) return;
      tries += 1;
      picture.src = `${url}?try=${tries}`;
    });
    return {
      dom,
      update(image) {
        if (image.type !== node.type) return false;
        show(image);
        return true;
      },
      selectNode: () => {
        dom.classList.add('is-selected');
        handle.update();
      },
      deselectNode: () => {
        if (!dom.contains(document.activeElement)) dom.classList.remove('is-selected');
      },
      stopEvent: isControlEvent,
      ignoreMutation: () => true,
      destroy: () => {
        stopListening();
        stopWaiting();
      },
    };
  };
}

/** An address without what makes the window ask for it again. */
function plain(address: string): string {
  return address.replace(/\?try=\d+$/, '');
}
