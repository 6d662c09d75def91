import { Extension } from '@tiptap/core';
import type { DocumentNode } from '#core/document/document';
import { drawPart } from '../embeds/draw-part';
import type { HostBridge } from '../host-bridge';
import { makeElement } from '../nodes/make-element';
import { writeLinkTarget } from '../nodes/wikilink-text';
import { findDefinition, jumpFootnote } from './footnote-places';
import { referenceCards } from './reference-card';

/** Shows a footnote at its reference, to the mouse and to the cursor; Mod+Enter goes there and back. */
export const footnotePreviews = (bridge: HostBridge) =>
  Extension.create({
    name: 'footnotePreviews',
    // Before the tick of a task.
    priority: 200,
    addKeyboardShortcuts() {
      return { 'Mod-Enter': ({ editor }) => jumpFootnote(editor) };
    },
    addProseMirrorPlugins() {
      return [
        referenceCards({
          name: 'footnoteReference',
          selector: '.footnote-reference',
          tell: ({ state }, { textContent }) => {
            const found = findDefinition(state.doc, textContent ?? '');
            if (found === null || found.node.textContent.trim() === '') {
              return 'This footnote has no text yet.';
            }
            const part = (found.node.toJSON() as DocumentNode).content ?? [];
            const { host } = bridge;
            const embed = (target: Parameters<typeof writeLinkTarget>[0]) =>
              makeElement('span', {}, `![[${writeLinkTarget(target)}]]`);
            return drawPart(part, { assetUrl: (src) => host.assetUrl(src), embed });
          },
        }),
      ];
    },
  });
