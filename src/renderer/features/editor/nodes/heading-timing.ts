import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { PRIORITIES } from '#core/document/priority';
import { makeElement } from './make-element';
import { createNodeField } from './node-field';
import { parseMinutes } from '#core/talk/parse-minutes';

const PRIORITY_MEANS =
  'What to keep when time runs short: must is always shown, should if it fits, may goes first.';

/** The minutes and the priority of a heading, to be changed. */
export interface HeadingTiming {
  readonly dom: HTMLElement;
  update(heading: Node): void;
}

/** Makes the fields that stand behind a heading; what is entered goes into its attributes. */
export function createHeadingTiming(
  editor: Editor,
  getPos: () => number | undefined,
  node: Node,
): HeadingTiming {
  const minutes = createNodeField(
    {
      editor,
      getPos,
      field: makeElement('input', { inputmode: 'decimal', placeholder: '–', maxlength: '5' }),
      label: 'Minutes',
      read: (heading) => String(heading.attrs['minutes'] ?? ''),
      write: (text) => {
        const typed = parseMinutes(text);
        return typed === undefined ? null : { minutes: typed };
      },
    },
    node,
  );
  minutes.dom.title = 'How many minutes it takes. Empty leaves it to an estimate from the words.';
  const priority = makeElement('select', {
    'aria-label': 'Priority',
    'aria-description': PRIORITY_MEANS,
    title: PRIORITY_MEANS,
  });
  for (const value of ['', ...PRIORITIES]) {
    priority.append(makeElement('option', { value }, value === '' ? 'priority' : value));
  }
  priority.addEventListener('change', () => {
    const position = getPos();
    if (position === undefined) return;
    const { tr } = editor.state;
    editor.view.dispatch(tr.setNodeAttribute(position, 'priority', priority.value || null));
  });
  const marks = makeElement('span', { class: 'plan-marks' });
  const dom = makeElement(
    'span',
    { class: 'timing', contenteditable: 'false' },
    marks,
    makeElement('label', {}, minutes.dom, ' min'),
    priority,
  );
  return {
    dom,
    update(heading) {
      minutes.update(heading);
      priority.value = String(heading.attrs['priority'] ?? '');
      priority.disabled = !editor.isEditable;
      dom.dataset.priority = priority.value;
      marks.textContent = tellMarks(heading);
    },
  };
}

/** What else is planned of a heading, to be changed in the outline. */
function tellMarks({ attrs }: Node): string {
  const { demo, cut } = attrs;
  const marks = [
    ...(demo === null ? [] : [demo === 'fallback' ? 'fall-back' : 'demo']),
    ...(cut === null ? [] : [`not in ${String(cut).replaceAll(',', ', ')} min`]),
  ];
  return marks.join(' · ');
}
