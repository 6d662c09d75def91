import { isolateHistory, redo, redoDepth, undo, undoDepth } from '@codemirror/commands';
import { openSearchPanel } from '@codemirror/search';
import {
  Annotation,
  Compartment,
  EditorState,
  Transaction,
  type Extension,
} from '@codemirror/state';
import { EditorView } from '@codemirror/view';
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
import type { CheckProblem } from '#contract/checking/checking';
import type { PlacedProblem } from '../checking/problem-request';
import { fixSourceProblems, goToSourceProblem, markProblems } from './source-problems';
import { type SourceOptions, sourceSetup } from './source-setup';
import { findTextChange } from './text-change';
import './source.css';

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
  readonly #onProblem: SourceOptions['onProblem'];
  readonly #listeners = new Set<() => void>();

  constructor(options: SourceOptions) {
    this.#ends = readLineEnds(options.markdown);
    this.#onProblem = options.onProblem;
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

  /** Marks what checking found; another list takes the place of the last one. */
  markProblems(problems: readonly PlacedProblem[]): void {
    const { markdown } = this;
    const offset = (at: number): number => toEditorOffset(markdown, at, this.#ends);
    const placed = problems.map(({ problem, from, to }) => ({
      problem,
      from: offset(from),
      to: offset(to),
    }));
    this.view.dispatch({ effects: markProblems.of(placed) });
  }

  /** Goes to the next marked problem, or the one before, and tells what it is. */
  goToProblem(step: 1 | -1): void {
    goToSourceProblem(this.view, step, this.#onProblem);
  }

  /** Makes the fixes of problems. @returns false when none is there, or can be made here */
  fixProblems(problems: readonly CheckProblem[]): boolean {
    return fixSourceProblems(this.view, problems);
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
