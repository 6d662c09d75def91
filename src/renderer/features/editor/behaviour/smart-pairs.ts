import { Extension } from '@tiptap/core';
import type { ResolvedPos } from '@tiptap/pm/model';
import { Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { isPlainText } from '../completion/find-typed';
import type { HostBridge } from '../host-bridge';
import { parseLinkTarget } from '../nodes/wikilink-text';
import { closerOf, closerToInsert, isCloser, type Around } from './pairs';

/** Where closing characters stand that were inserted and not typed. */
type Closers = readonly number[];

const key = new PluginKey<Closers>('smartPairs');

/**
 * Typing an opening bracket or quote around selected words wraps them; in code it brings the
 * closing one, which typing steps over and Backspace between them deletes too.
 */
export const smartPairs = (bridge: HostBridge) =>
  Extension.create({
    name: 'smartPairs',
    addKeyboardShortcuts() {
      return {
        Backspace: ({ editor }) => bridge.host.pairs && deletePair(editor.view),
      };
    },
    addProseMirrorPlugins() {
      return [
        new Plugin<Closers>({
          key,
          state: {
            init: () => [],
            apply(tr, closers) {
              const inserted = tr.getMeta(key) as number | undefined;
              if (closers.length === 0 && inserted === undefined) return closers;
              const { $from } = tr.selection;
              // Once the cursor has left the block, what closes is like all other text.
              const kept = closers
                .map((place) => tr.mapping.mapResult(place, 1))
                .filter(({ deletedAfter, pos }) => !deletedAfter && isIn($from, pos))
                .map(({ pos }) => pos);
              return inserted === undefined ? kept : [...kept, inserted];
            },
          },
          props: {
            handleDOMEvents: {
              // Tells what is typed as it is: a change to the page says `(` less of `(words` typed over.
              beforeinput(view, event) {
                const typed = bridge.host.pairs ? typedInto(view, event) : null;
                const tr = typed === null ? null : typeInPair(view, typed);
                if (!tr) return false;
                event.preventDefault();
                view.dispatch(tr.scrollIntoView());
                return true;
              },
            },
          },
        }),
      ];
    },
  });

function isIn($from: ResolvedPos, place: number): boolean {
  return place >= $from.start() && place <= $from.end();
}

/** The character that is typed into the text itself, and not into a field in it. */
function typedInto(view: EditorView, event: InputEvent): string | null {
  const { data, inputType, isComposing, target } = event;
  const isText = inputType === 'insertText' && !isComposing && target === view.dom;
  return isText && view.editable && data?.length === 1 ? data : null;
}

function typeInPair(view: EditorView, typed: string): Transaction | null {
  const { state } = view;
  const { $from, $to, from, empty } = state.selection;
  if (!(state.selection instanceof TextSelection) || !$from.sameParent($to)) return null;
  if (!empty) return wrap(view, typed);
  const around = lookAround($from);
  if (isCloser(typed) && around.after === typed && (key.getState(state) ?? []).includes(from)) {
    return state.tr.setSelection(TextSelection.create(state.doc, from + 1));
  }
  const closer = closerToInsert(typed, around);
  if (closer === null) return null;
  const tr = state.tr.insertText(typed + closer, from);
  return tr.setSelection(TextSelection.create(tr.doc, from + 1)).setMeta(key, from + 1);
}

/** The selected words between the typed character and what closes it, still selected. */
function wrap({ state }: EditorView, typed: string): Transaction | null {
  const closer = closerOf(typed);
  const { from, to } = state.selection;
  if (closer === null) return null;
  const isCode = !isPlainText(state);
  if (typed === '`' && !isCode) {
    const mark = state.schema.marks['code'];
    return mark ? state.tr.addMark(from, to, mark.create()) : null;
  }
  const link = typed === '[' && !isCode ? wrapAsLink(state.tr, from, to) : null;
  if (link) return link;
  const tr = state.tr.insertText(closer, to).insertText(typed, from);
  return tr.setSelection(TextSelection.create(tr.doc, from + 1, to + 1));
}

/** `[` typed around the words of `[words]` makes them a link to the entry of that title. */
function wrapAsLink(tr: Transaction, from: number, to: number): Transaction | null {
  const { doc } = tr;
  const $from = doc.resolve(from);
  let isPlain = true;
  doc.nodesBetween(from, to, ({ marks }) => {
    isPlain &&= marks.length === 0;
  });
  const text = doc.textBetween(from, to, '\n', '\n');
  const isBracketed =
    from > $from.start() &&
    to < $from.end() &&
    doc.textBetween(from - 1, from) === '[' &&
    doc.textBetween(to, to + 1) === ']';
  // A link holds no marks.
  const target = isBracketed && isPlain ? parseLinkTarget(text) : null;
  const type = doc.type.schema.nodes['wikilink'];
  if (!target || !type) return null;
  return tr.replaceWith(from - 1, to + 1, type.create({ ...target }));
}

function deletePair(view: EditorView): boolean {
  const { state } = view;
  const { $from, empty } = state.selection;
  if (!empty || $from.parent.type.spec.code !== true) return false;
  const { before, after } = lookAround($from);
  if (before === '' || closerOf(before) !== after) return false;
  view.dispatch(state.tr.delete($from.pos - 1, $from.pos + 1).scrollIntoView());
  return true;
}

function lookAround({ parent, parentOffset }: ResolvedPos): Around {
  const at = (from: number, to: number): string =>
    from < 0 || to > parent.content.size ? '' : parent.textBetween(from, to, '\n', '\n');
  const { language } = parent.attrs;
  return {
    before: at(parentOffset - 1, parentOffset),
    after: at(parentOffset, parentOffset + 1),
    isCode: parent.type.spec.code === true,
    language: typeof language === 'string' ? language.toLowerCase() : null,
  };
}
