import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { draggedRework } from '../../../reworking';
import { findDropPlace, type DropPlace } from '../blocks/drop-place';
import type { HostBridge } from '../host-bridge';
import { makeElement } from '../nodes/make-element';
import { reworkText } from './rework-text';

/** Lets blocks of notes be dropped between the blocks of the text. */
export function excerptDrops(bridge: HostBridge): Extension {
  return Extension.create({
    name: 'excerptDrops',
    addProseMirrorPlugins() {
      const { editor } = this;
      const line = makeElement('div', { class: 'excerpt-drop-line', 'data-drop-line': '' });
      const placeOf = (view: EditorView, event: DragEvent): DropPlace | null =>
        draggedRework() === null || !view.editable
          ? null
          : findDropPlace(view, { kind: 'block', from: 0, to: 0 }, event.clientX, event.clientY);
      return [
        new Plugin({
          view: () => ({ destroy: () => line.remove() }),
          props: {
            handleDOMEvents: {
              dragover: (view, event) => {
                const place = placeOf(view, event);
                if (place === null) return false;
                event.preventDefault();
                if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
                showLine(view, line, place);
                return true;
              },
              dragleave: () => {
                line.remove();
                return false;
              },
              drop: (view, event) => {
                const rework = draggedRework();
                const place = placeOf(view, event);
                line.remove();
                if (rework === null || place === null) return false;
                event.preventDefault();
                reworkText(editor, bridge.host, rework, view.state.doc.resolve(place.at).index(0));
                view.focus();
                return true;
              },
            },
          },
        }),
      ];
    },
  });
}

function showLine(view: EditorView, line: HTMLElement, { left, right, top }: DropPlace): void {
  const parent = view.dom.parentElement;
  if (parent === null) return;
  const box = parent.getBoundingClientRect();
  if (line.parentElement !== parent) parent.append(line);
  Object.assign(line.style, {
    left: `${left - box.left}px`,
    top: `${top - box.top}px`,
    width: `${right - left}px`,
  });
}
