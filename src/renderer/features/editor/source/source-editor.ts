import { history, isolateHistory, redo, redoDepth, undo, undoDepth } from '@codemirror/commands';
import { indentService } from '@codemirror/language';
import { highlightSelectionMatches, openSearchPanel, search } from '@codemirror/search';
import {
  Annotation,
  Compartment,
  EditorState,
  Transaction,
  type Extension,
} from '@codemirror/state';
import { dropCursor, EditorView, highlightSpecialChars } from '@codemirror/view';
import { findTextEdits } from '#core/document/text-edits';
import {
  type LineEnds,
  readLineEnds,
  toEditorOffset,
  toEditorText,
  toMarkdownOffset,
  toMarkdownText,
} from './line-ends';
import { goToSourceComment, writeSourceComment } from './source-comments';
import { sourceKeys } from './source-keys';
import type { Spelling } from '../../../spelling';
import type { AskedWord } from '../spelling/word-request';
import { sourceMistakes } from './source-mistakes';
import { sourcePairs } from './source-pairs';
import { proseOnly } from './source-spelling';
import { sourceColours, sourceLanguage } from './source-syntax';
import { findTextChange } from './text-change';
import './source.css';

export interface SourceOptions {
  readonly parent: HTMLElement;
  readonly markdown: string;
  readonly readOnly: boolean;
  /** Allows CodeMirror's own styles under the page's policy. */
  readonly nonce: string;
  /** Whether brackets and quotes are typed in pairs. */
  readonly hasPairs: () => boolean;
  readonly spelling: Spelling;
  /** Is asked what is to become of a word that is spelled wrong. */
  readonly onWord: (asked: AskedWord) => void;
  /** The person has changed the text. */
  readonly onChange: () => void;
  /** Takes image files out of what is pasted or dropped; returns whether there were some. */
  readonly takeFiles: (files: readonly File[], insert: (markdown: string) => void) => boolean;
}

/** A range of the Markdown, from where the selection was begun to where the cursor is. */
export interface SourceSelection {
  readonly anchor: number;
  readonly head: number;
}

/** Marks a change that came from the other view. */
const fromOtherView = Annotation.define<boolean>();

/** The Markdown of an entry as text, in CodeMirror. Offsets are those of the Markdown. */
export class SourceEditor {
  readonly view: EditorView;
  #ends: LineEnds;
  readonly #lineEnds = new Compartment();
  readonly #listeners = new Set<() => void>();

  constructor(options: SourceOptions) {
    this.#ends = readLineEnds(options.markdown);
    this.view = new EditorView({
      parent: options.parent,
      state: EditorState.create({
        doc: toEditorText(options.markdown, this.#ends),
        extensions: [
          this.#lineEnds.of(separatorOf(this.#ends)),
          sourceSetup(options),
          EditorView.updateListener.of(({ docChanged, transactions }) => {
            for (const listener of this.#listeners) listener();
            const isOwn = transactions.some((one) => one.annotation(fromOtherView) !== true);
            if (docChanged && isOwn) options.onChange();
          }),
        ],
      }),
    });
  }

  get markdown(): string {
    return toMarkdownText(this.#text(), this.#ends);
  }

  get selection(): SourceSelection {
    const { anchor, head } = this.view.state.selection.main;
    const text = this.#text();
    return {
      anchor: toMarkdownOffset(text, anchor, this.#ends),
      head: toMarkdownOffset(text, head, this.#ends),
    };
  }

  get canUndo(): boolean {
    return undoDepth(this.view.state) > 0;
  }

  get canRedo(): boolean {
    return redoDepth(this.view.state) > 0;
  }

  undo(): void {
    this.view.focus();
    undo(this.view);
  }

  redo(): void {
    this.view.focus();
    redo(this.view);
  }

  /** Opens the panel that finds and replaces. */
  find(): void {
    openSearchPanel(this.view);
  }

  /** Writes a comment behind the selected words, or goes to the next one or the one before. */
  comment(what: 'write' | 'next' | 'previous'): void {
    if (what === 'write') writeSourceComment(this.view);
    else goToSourceComment(this.view, what);
  }

  /** Shows what the other view made of the text, as one step that can be undone. */
  show(markdown: string): void {
    this.#replace(markdown, true);
  }

  /** Changes the text for the person, such as a title in its front matter. */
  edit(markdown: string): void {
    this.#replace(markdown, false);
  }

  /**
   * Shows what was made of the text elsewhere. The cursor stays in its words, and Undo goes on to
   * take back what was typed here.
   *
   * @returns where something of the text as it was is now
   */
  follow(markdown: string): (offset: number) => number {
    const [before, text] = [this.markdown, this.#text()];
    const oldEnds = this.#ends;
    this.#ends = readLineEnds(markdown);
    const changes = this.view.state.changes([
      ...findTextEdits(text, toEditorText(markdown, this.#ends)),
    ]);
    this.view.dispatch({
      changes,
      effects: this.#lineEnds.reconfigure(separatorOf(this.#ends)),
      annotations: [Transaction.addToHistory.of(false), fromOtherView.of(true)],
    });
    return (offset) => {
      const at = changes.mapPos(toEditorOffset(before, offset, oldEnds), 1);
      return toMarkdownOffset(this.#text(), at, this.#ends);
    };
  }

  select({ anchor, head }: SourceSelection): void {
    const { markdown } = this;
    this.view.dispatch({
      selection: {
        anchor: toEditorOffset(markdown, anchor, this.#ends),
        head: toEditorOffset(markdown, head, this.#ends),
      },
    });
  }

  /** Selects a range and scrolls it into the middle. */
  reveal(range: SourceSelection): void {
    this.select(range);
    const { head } = this.view.state.selection.main;
    this.view.dispatch({ effects: EditorView.scrollIntoView(head, { y: 'center' }) });
  }

  /** The offset of the line that is drawn at a height of the window, or null above and below. */
  offsetAt(top: number): number | null {
    const height = top - this.view.documentTop;
    if (height < 0 || height > this.view.contentHeight) return null;
    const { from } = this.view.lineBlockAtHeight(height);
    return toMarkdownOffset(this.#text(), from, this.#ends);
  }

  /** The height in the window at which the offset is drawn, or will be once it is in sight. */
  topOf(offset: number): number {
    const at = toEditorOffset(this.markdown, offset, this.#ends);
    const drawn = this.view.coordsAtPos(at, 1)?.top;
    return drawn ?? this.view.lineBlockAt(at).top + this.view.documentTop;
  }

  /** @returns ends the listening */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  destroy(): void {
    this.view.destroy();
  }

  #text(): string {
    return this.view.state.doc.toString();
  }

  #replace(markdown: string, isFromOtherView: boolean): void {
    const ends = readLineEnds(markdown);
    const isOther = ends.separator !== this.#ends.separator || ends.isMixed !== this.#ends.isMixed;
    this.#ends = ends;
    const change = findTextChange(this.#text(), toEditorText(markdown, ends));
    if (change === null && !isOther) return;
    this.view.dispatch({
      ...(change && { changes: change }),
      ...(isOther && { effects: this.#lineEnds.reconfigure(separatorOf(ends)) }),
      annotations: [
        isolateHistory.of('full'),
        ...(isFromOtherView ? [fromOtherView.of(true)] : []),
      ],
    });
  }
}

/** Where line endings are mixed, those that are not `\n` stay letters of their lines. */
function separatorOf({ isMixed }: LineEnds): Extension {
  return isMixed ? EditorState.lineSeparator.of('\n') : [];
}

function sourceSetup(options: SourceOptions): Extension {
  const { readOnly, nonce, hasPairs, takeFiles } = options;
  const takeFrom = (data: DataTransfer | null, view: EditorView): boolean =>
    // A picture of what is there as text, too, is not what was meant.
    data !== null &&
    !data.types.includes('text/plain') &&
    takeFiles([...data.files], (markdown) => {
      view.dispatch(view.state.replaceSelection(markdown), { userEvent: 'input.paste' });
    });
  return [
    EditorView.cspNonce.of(nonce),
    EditorState.readOnly.of(readOnly),
    EditorView.lineWrapping,
    // What is pasted has the line endings of its own place.
    EditorView.clipboardInputFilter.of((text) => text.replaceAll(/\r\n?/g, '\n')),
    EditorView.contentAttributes.of({
      'aria-label': 'Markdown source of the entry',
      'aria-description': 'Press Escape, then Tab to leave the text.',
      spellcheck: 'true',
    }),
    EditorView.domEventHandlers({
      paste: (event, view) => takeFrom(event.clipboardData, view),
      drop: (event, view) => takeFrom(event.dataTransfer, view),
    }),
    // A new line begins where the last one did: in front matter another place is a mistake.
    indentService.of(() => null),
    history(),
    search(),
    highlightSelectionMatches(),
    highlightSpecialChars(),
    dropCursor(),
    proseOnly,
    sourceLanguage(),
    sourceColours,
    readOnly ? [] : sourceMistakes(options.spelling, options.onWord),
    // Its Backspace goes before that of the other keys.
    sourcePairs(hasPairs),
    sourceKeys,
  ];
}
