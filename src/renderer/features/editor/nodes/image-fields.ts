import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { changeImageShape, IMAGE_SIDES, readImageShape } from '#core/document/image-shape';
import { changeNode } from './change-node';
import { makeElement } from './make-element';
import { createNodeField } from './node-field';

const SIDES: Readonly<Record<string, string>> = {
  '': 'In the line',
  left: 'Left',
  center: 'Middle',
  right: 'Right',
};

/** What is typed and chosen of an image, under it. */
interface ImageFields {
  readonly dom: HTMLElement;
  update(image: Node): void;
}

/** What an image's alt text, its width and its side say. */
export function shapeOf(image: Node): ReturnType<typeof readImageShape> {
  return readImageShape(String(image.attrs['alt']));
}

/** Makes the fields: its description, its caption, and the side that it stands on. */
export function createImageFields(
  editor: Editor,
  getPos: () => number | undefined,
  node: Node,
): ImageFields {
  const alt = createNodeField(
    {
      editor,
      getPos,
      field: makeElement('input', {
        class: 'image-alt',
        placeholder: 'What does it show? For those who can’t see it',
      }),
      label: 'Description of the image (alt text)',
      read: (image) => shapeOf(image).alt,
      write: (text, image) => ({
        alt: changeImageShape(String(image.attrs['alt']), { alt: text }),
      }),
    },
    node,
  );
  const caption = createNodeField(
    {
      editor,
      getPos,
      field: makeElement('input', { class: 'image-title', placeholder: 'Caption' }),
      label: 'Caption of the image',
      read: (image) => String(image.attrs['title'] ?? ''),
      write: (text) => ({ title: text === '' ? null : text }),
    },
    node,
  );
  const side = makeElement(
    'select',
    { 'aria-label': 'Place of the image' },
    ...['', ...IMAGE_SIDES].map((value) => makeElement('option', { value }, SIDES[value] ?? value)),
  );
  side.addEventListener('change', () => {
    const chosen = IMAGE_SIDES.find((one) => one === side.value) ?? null;
    changeNode(editor, getPos, (image) => ({
      alt: changeImageShape(String(image.attrs['alt']), { side: chosen }),
    }));
  });
  side.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    editor.view.focus();
  });
  const dom = makeElement('span', { class: 'image-fields' }, alt.dom, caption.dom, side);

  const show = (image: Node): void => {
    const shape = shapeOf(image);
    side.value = shape.side ?? '';
    dom.toggleAttribute('data-wanting', shape.alt.trim() === '');
    dom.hidden = !editor.isEditable;
  };
  show(node);
  return {
    dom,
    update(image) {
      alt.update(image);
      caption.update(image);
      show(image);
    },
  };
}
