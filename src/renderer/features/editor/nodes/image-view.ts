import type { NodeViewRenderer } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { HostBridge } from '../host-bridge';
import { makeElement } from './make-element';
import { createNodeField, isControlEvent } from './node-field';

/** Why an image isn't shown. Pictures from the web are not loaded: that would tell who reads. */
function explain(src: string, isKnown: boolean): string {
  if (src.startsWith('data:')) return 'Image that can’t be shown';
  if (isKnown) return `Image not here yet: ${src}. It shows as soon as it arrives.`;
  if (src === '') return 'Image without an address';
  if (/^(https?:)?\/\//i.test(src)) return `Image on the web, not loaded: ${src}`;
  return `Image not in the library: ${src}`;
}

/** Shows an image from the library, or its name where it can't; while selected, edits its alt text. */
export function imageView(bridge: HostBridge): NodeViewRenderer {
  return ({ node, getPos, editor }) => {
    const picture = makeElement('img', { draggable: 'false' });
    const missing = makeElement('span', { class: 'image-missing' });
    const alt = createNodeField(
      {
        editor,
        getPos,
        field: makeElement('input', { placeholder: 'Describe the image (alt text)' }),
        label: 'Alt text of the image',
        read: (image) => String(image.attrs['alt']),
        write: (text) => ({ alt: text }),
      },
      node,
    );
    const dom = makeElement('span', { class: 'image', contenteditable: 'false' }, alt.dom);
    let current = node;
    /** The address that could not be loaded. */
    let failed: string | null = null;
    let tries = 0;

    const show = (image: Node): void => {
      current = image;
      const src = String(image.attrs['src']);
      const url = bridge.host.assetUrl(src);
      alt.update(image);
      missing.textContent = explain(src, url !== null);
      picture.alt = String(image.attrs['alt']);
      picture.title = String(image.attrs['title'] ?? '');
      if (url !== null && plain(picture.src) !== url) picture.src = url;
      const shown = url === null || url === failed ? missing : picture;
      if (dom.firstChild !== shown) {
        picture.remove();
        missing.remove();
        dom.prepend(shown);
      }
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
      selectNode: () => dom.classList.add('is-selected'),
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
