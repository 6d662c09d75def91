import { closeHistory } from '@tiptap/pm/history';
import { flushSync } from 'react-dom';
import type { EntryChanges, EntryViews } from '#contract/calls/api';
import type { DocumentNode } from '#core/document/document';
import type { Loss } from '#core/document/losses';
import { findPlaces } from '#core/document/source-places';
import type { EntryEditorProps, TextPlace, TextView } from '../../../entry-editor';
import { attempt, withdrawProblem } from '../../../look/notices';
import { showPlace } from '../behaviour/show-place';
import { type ChangeReporter, createChangeReporter } from '../change-reporter';
import { changeDocument } from './document-change';
import { findScroller, holdHeight } from './hold-height';
import type { SourceEditor } from './source-editor';
import { findSourceLosses } from './switch-losses';
import { FIRST_STATE, type Frame, type Parts, type ViewState } from './view-parts';
import { makeSource } from './make-source';
import { revealPlace } from './reveal-place';
import { tellSource } from './tell-source';
import {
  type Held,
  holdSource,
  holdText,
  isSeenFromStart,
  selectText,
  sightOf,
} from './text-place';

/** Milliseconds from a keystroke to its report. */
const REPORT_DELAY = 150;
/** A source from this length on is kept when it is reported, not at every key. */
const LONG = 100_000;
/** Milliseconds after which it is told that a switch is under way. */
const SLOW = 500;
const NOT_SWITCHED = 'The view was not switched';

/**
 * The two views of an entry's text and the way between them. Both editors stay for as long as the
 * entry is open; what is changed in one comes into the other as one step of its history.
 */
export class ViewSwitch {
  readonly #parts: Parts;
  readonly #reporter: ChangeReporter;
  readonly #listeners = new Set<() => void>();
  #props: EntryEditorProps;
  #frame: Frame | null = null;
  #state: ViewState = FIRST_STATE;
  #isBusy = false;
  #answer: ((goOn: boolean) => void) | null = null;
  /** The views as they were last the same. */
  #views: EntryViews | null = null;
  /** What the source said then, or last told. */
  #told: string | null = null;

  constructor(parts: Parts, props: EntryEditorProps) {
    this.#parts = parts;
    this.#props = props;
    this.#reporter = createChangeReporter(() => this.#report(), REPORT_DELAY);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): ViewState => this.#state;

  /** Takes over the props of a new render. */
  update(props: EntryEditorProps): void {
    this.#props = props;
  }

  /**
   * Begins to show the views.
   *
   * @returns ends it, and reports what waits
   */
  attach(frame: Frame): () => void {
    this.#frame = frame;
    if (this.#props.unsavedMarkdown !== null) void this.#openUnsaved(this.#props.unsavedMarkdown);
    else if (this.#props.view === 'source') this.toggle();
    return () => {
      this.#reporter.flush();
      this.answer(false);
      this.#frame = null;
      this.#state.source?.destroy();
      this.#state = FIRST_STATE;
      withdrawProblem(NOT_SWITCHED);
      this.#views = null;
      this.#told = null;
    };
  }

  /** What the source says and has not been reported, or null. */
  untold({ source } = this.#state): string | null {
    return source === null || source.markdown === this.#told ? null : source.markdown;
  }

  /** Reports a change of the source that waits, at once. */
  flush(): void {
    this.#reporter.flush();
  }

  /** Switches to the other view, once the person agrees where something would be lost. */
  toggle(): void {
    if (this.#isBusy) return;
    this.#isBusy = true;
    const isToSource = this.#state.view === 'text';
    withdrawProblem(NOT_SWITCHED);
    const slow = setTimeout(() => this.#enter({ isSlow: true }), SLOW);
    void attempt(NOT_SWITCHED, () => (isToSource ? this.#toSource() : this.#toText())).finally(
      () => {
        this.#isBusy = false;
        clearTimeout(slow);
        if (this.#state.isSlow) this.#enter({ isSlow: false });
      },
    );
  }

  /** The person's answer to what would be lost. */
  answer(goOn: boolean): void {
    this.#answer?.(goOn);
    this.#answer = null;
    if (this.#state.losses !== null) this.#enter({ losses: null });
  }

  /** Puts the cursor into the text. */
  focus(): void {
    if (this.#state.view === 'source') this.#state.source?.view.focus();
    else this.#parts.editor.view.focus();
  }

  /** Goes to a place in the text, in the view that is shown. */
  showPlace(place: TextPlace): void {
    const { view, source } = this.#state;
    const { editor } = this.#parts;
    if (view === 'text' || source === null) {
      showPlace(editor, place);
      return;
    }
    void attempt('The place was not found', async () => {
      const views = await this.#readViews(() => source.markdown);
      if (views !== null) revealPlace(source, editor.schema, views, place);
    });
  }

  /** Lets the source tell the fields that it tells; gives back the others. */
  tellFields(changes: EntryChanges): EntryChanges {
    const { view, source } = this.#state;
    if (view === 'text' || source === null) return changes;
    return tellSource(source, changes);
  }

  /** Shows in the source what was made of the text elsewhere, with what is seen where it is. */
  followSource(markdown: string): void {
    const { source } = this.#state;
    if (source === null || this.#frame === null) return;
    const held = holdSource(source, sightOf(this.#frame.root));
    const at = source.follow(markdown)(held.at);
    this.#told = source.markdown;
    holdHeight(findScroller(this.#frame.root), held.top, () => source.topOf(at));
  }

  async #toSource(): Promise<void> {
    const { editor } = this.#parts;
    const views = await this.#readViews(() => editor.state.doc);
    const shown = editor.state.doc;
    if (views === null || !(await this.#accept(views.losses))) return;
    const source = this.#state.source ?? (await this.#makeSource(views));
    if (source === null || this.#frame === null) return;
    // Typed while the source was made: the source would be without it.
    if (editor.state.doc !== shown) return this.#toSource();
    source.show(views.markdown);
    this.#told = source.markdown;
    const places = findPlaces(views.document, views.places, views.markdown);
    const { anchor, head } = editor.state.selection;
    const held = holdText(editor, sightOf(this.#frame?.root ?? null));
    const offset = places.toOffset(held.at);
    const offsetOf = (at: number): number =>
      places.toOffset(at, at === Math.max(anchor, head) ? 'before' : 'after');
    source.select({ anchor: offsetOf(anchor), head: offsetOf(head) });
    this.#show('source', held, () => source.topOf(offset));
  }

  async #toText(): Promise<void> {
    const { source } = this.#state;
    if (source === null) return;
    this.#reporter.flush();
    const { editor, reports } = this.#parts;
    const isUnchanged = this.#views?.markdown === source.markdown;
    const views = isUnchanged ? this.#views : await this.#readViews(() => source.markdown);
    if (views === null) return;
    const shown = editor.state.doc;
    const next = isUnchanged ? shown : editor.schema.nodeFromJSON(views.document);
    const change = changeDocument(editor.state, next);
    if (change !== null) {
      const losses = findSourceLosses(
        { markdown: source.markdown, shown: shown.toJSON() as DocumentNode },
        views,
        editor.state.applyTransaction(change).state.doc.toJSON() as DocumentNode,
      );
      if (!(await this.#accept(losses)) || this.#frame === null) return;
    }
    // Fields that the front matter did not have stand in it now.
    source.show(views.markdown);
    this.#told = source.markdown;
    const held = holdSource(source, sightOf(this.#frame?.root ?? null));
    const places = findPlaces(views.document, views.places, views.markdown);
    const { anchor, head } = source.selection;
    if (change !== null) {
      reports.take(next, views.title);
      editor.view.dispatch(change);
      editor.view.dispatch(closeHistory(editor.state.tr));
    }
    selectText(editor, places.toPosition(anchor), places.toPosition(head));
    const position = places.toPosition(held.at);
    this.#show('text', held, () => editor.view.coordsAtPos(position).top);
  }

  /** Reads the views anew until nothing was typed meanwhile; null when the entry was left. */
  async #readViews(version: () => unknown): Promise<EntryViews | null> {
    for (;;) {
      const before = version();
      this.#parts.reporter.flush();
      this.#reporter.flush();
      const views = await this.#props.readViews();
      if (this.#frame === null) return null;
      if (version() !== before) continue;
      this.#views = views;
      return views;
    }
  }

  /** The editor of the source, with what was done to the rich text as its first step. */
  async #makeSource(views: EntryViews): Promise<SourceEditor | null> {
    const { editor, entry } = this.#parts;
    const markdown = editor.state.doc.eq(editor.schema.nodeFromJSON(entry.document))
      ? views.markdown
      : await this.#props.writeMarkdown(entry.document);
    return this.#openSource(markdown);
  }

  async #openSource(markdown: string): Promise<SourceEditor | null> {
    // Loaded when it is first wanted: CodeMirror would make every start of the window longer.
    const { SourceEditor: Source } = await import('./source-editor');
    if (this.#frame === null) return null;
    const source = makeSource(Source, {
      parent: this.#frame.source,
      markdown,
      editor: this.#parts.editor,
      props: () => this.#props,
      onChange: () => this.#changed(),
    });
    this.#enter({ source });
    return source;
  }

  /** Shows what was typed in the source and could not be saved. */
  async #openUnsaved(unsaved: string): Promise<void> {
    await attempt('The source was not opened', async () => {
      const markdown = await this.#props.writeMarkdown(this.#parts.entry.document);
      const source = await this.#openSource(markdown);
      source?.show(unsaved);
      this.#told = unsaved;
      this.#show('source', null, () => 0);
    });
  }

  #changed(): void {
    this.#reporter.changed();
    if ((this.#told?.length ?? 0) <= LONG) this.#props.typed.typed();
  }

  #report(): void {
    const markdown = this.untold();
    if (markdown !== null) this.#props.onChange({ markdown });
    this.#told = markdown ?? this.#told;
  }

  async #accept(losses: readonly Loss[]): Promise<boolean> {
    if (losses.length === 0) return true;
    this.#enter({ losses });
    return new Promise((resolve) => {
      this.#answer = resolve;
    });
  }

  #show(view: TextView, held: Held | null, topOf: () => number): void {
    if (this.#frame === null) return;
    flushSync(() => this.#enter({ view }));
    this.#props.onView(view);
    this.focus();
    if (held !== null && !isSeenFromStart(held, topOf()))
      holdHeight(findScroller(this.#frame.root), held.top, topOf);
  }

  #enter(change: Partial<ViewState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
