// @vitest-environment happy-dom
import { undoDepth } from '@tiptap/pm/history';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fromMarkdown } from '#core/document/from-markdown';
import { focusText } from '../../../look/focus-text';
import { openEditor } from '../testing/open-editor';
import { WholeText } from './whole-text';

const paragraphs = Array.from({ length: 900 }, (_, at) => `Paragraph ${at} ${'word '.repeat(15)}`);
const long = fromMarkdown(`# Beginning\n\n${paragraphs.join('\n\n')}\n\nThe end`).document;

/** Shows a document in the page. */
function show(document = long, isSeen = true) {
  const editor = openEditor(document, { isDrawn: false });
  const text = new WholeText(editor, isSeen);
  const place = globalThis.document.createElement('div');
  globalThis.document.body.append(place);
  const hide = text.show(place);
  return { editor, text, place, hide };
}

beforeEach(() => {
  // No frame comes by itself.
  vi.stubGlobal('requestAnimationFrame', () => 0);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('the first screen of a long text is a picture, and the editor has all of it', () => {
  const { editor, text, place } = show();
  const [picture] = place.children;
  expect(place.children).toHaveLength(1);
  expect(picture?.textContent).toContain('Beginning');
  expect(picture?.textContent).not.toContain('The end');
  expect(picture?.children.length).toBeLessThan(100);
  expect(picture?.hasAttribute('inert')).toBe(true);
  expect(picture?.getAttribute('aria-hidden')).toBe('true');
  expect(picture?.getAttribute('contenteditable')).toBe('false');
  expect(text.isDrawn()).toBe(false);
  expect(editor.state.doc.toJSON()).toEqual(long);
});

test('the whole text takes its place, with nothing to undo and nothing to report', () => {
  const { editor, text, place } = show();
  const changed = vi.fn();
  editor.on('update', changed);
  const drawn = vi.fn();
  text.whenDrawn(drawn);
  vi.advanceTimersByTime(1_000);
  expect(drawn).toHaveBeenCalledOnce();
  expect([...place.children]).toEqual([editor.view.dom]);
  expect(place.textContent).toContain('The end');
  expect(editor.state.doc.toJSON()).toEqual(long);
  expect(undoDepth(editor.state)).toBe(0);
  expect(changed).not.toHaveBeenCalled();
});

test.each(['keydown', 'pointerdown', 'mousedown', 'click', 'dragenter', 'paste'])(
  'a %s anywhere finds the whole text',
  (deed) => {
    const { place } = show();
    const button = document.createElement('button');
    document.body.append(button);
    let found = '';
    button.addEventListener(deed, () => {
      found = place.textContent;
    });
    button.dispatchEvent(new Event(deed, { bubbles: true }));
    expect(found).toContain('The end');
  },
);

test('a text that is to have the focus is drawn for it', () => {
  const { text } = show();
  focusText(null);
  expect(text.isDrawn()).toBe(true);
});

test('what is done after it was left draws nothing', () => {
  const { text, place, hide } = show();
  hide();
  window.dispatchEvent(new Event('keydown'));
  vi.advanceTimersByTime(1_000);
  expect(text.isDrawn()).toBe(false);
  expect(place.children).toHaveLength(0);
  text.destroy();
});

test.each([
  ['a short one', fromMarkdown('Short').document, true],
  ['one that isn’t seen', long, false],
  ['one huge block', fromMarkdown(`- ${paragraphs.join('\n- ')}`).document, true],
])('%s is drawn at once', (_, document, isSeen) => {
  const { editor, text, place } = show(document, isSeen);
  expect(text.isDrawn()).toBe(true);
  expect([...place.children]).toEqual([editor.view.dom]);
});
