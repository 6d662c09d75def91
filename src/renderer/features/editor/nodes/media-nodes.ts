import { Node, type NodeViewRenderer } from '@tiptap/core';
import { Image } from '@tiptap/extension-image';
import { isImageName, isMediaName } from '#core/import/media-name';
import { embedBox } from '../embeds/embed-box';
import type { HostBridge } from '../host-bridge';
import { coreNode } from '../schema/core-fields';
import { imageView } from './image-view';
import { makeElement } from './make-element';
import { linkTargetOf, writeLinkTarget } from './wikilink-text';

/** An image in the text. */
export function imageNode(bridge: HostBridge) {
  return Image.extend({
    ...coreNode('image'),
    addNodeView: () => imageView(bridge),
    // Without a view, as while an editor is taken down, the page must not load what it names.
    renderHTML: ({ node }) => ['img', { alt: String(node.attrs['alt']) }],
    renderText: ({ node }) => String(node.attrs['alt']),
  });
}

/** A file that is no picture, by its name and kind. */
function fileChip(title: string, isThere: boolean): HTMLElement {
  const kind = /\.([^.]+)$/.exec(title)?.[1]?.toUpperCase() ?? '';
  const state = isThere ? kind : `${kind}, not in the library`;
  return makeElement(
    'span',
    { class: 'embed-file', contenteditable: 'false' },
    title.replace(/^.*\//, ''),
    makeElement('small', {}, state),
  );
}

/** Shows `![[picture.png]]` as the picture, another file as a chip, and of a note what it says. */
function embedView(bridge: HostBridge): NodeViewRenderer {
  return ({ node }) => {
    const target = linkTargetOf(node);
    const url = bridge.host.assetUrl(target.title);
    if (isMediaName(target.title) && !isImageName(target.title)) {
      return { dom: fileChip(target.title, url !== null) };
    }
    if (url !== null) {
      const picture = makeElement('img', { src: url, alt: target.label ?? target.title });
      const width = /^\d+/.exec(String(node.attrs['size'] ?? ''))?.[0];
      if (width !== undefined) picture.style.width = `${width}px`;
      return { dom: makeElement('span', { class: 'image' }, picture) };
    }
    const { dom, destroy } = embedBox(bridge, target, [bridge.host.entryId]);
    return {
      dom,
      destroy,
      // What is read in the box is no text of this entry.
      stopEvent: ({ target: at }) => at instanceof Element && at.closest('.embed-body') !== null,
      ignoreMutation: () => true,
    };
  };
}

/** Another entry or a file shown in the text, `![[Title]]`. */
export function embedNode(bridge: HostBridge) {
  return Node.create({
    ...coreNode('embed'),
    addNodeView: () => embedView(bridge),
    renderText: ({ node }) => `![[${writeLinkTarget(linkTargetOf(node))}]]`,
  });
}
