import type { Node } from '@tiptap/pm/model';
import type { Entry, EntryChanges } from '#contract/calls/api';
import type { DocumentNode } from '#core/document/document';
import { documentJson } from './document-json';
import { TitleHeading } from './titled-by-heading';

/** So many own versions are known again when they come back from a save. */
const MOST_OWN = 50;

/** Tells the entry what became of its document, and knows its own versions when they come back. */
export class DocumentReports {
  #own: readonly Node[] = [];
  #onChange: (changes: EntryChanges) => void = () => undefined;
  #title: TitleHeading;
  #started: Node | null = null;
  readonly #nodes = new WeakMap<DocumentNode, Node>();

  constructor(entry: Pick<Entry, 'title' | 'document'>) {
    this.#title = new TitleHeading(entry);
  }

  /** Reports to this listener from now on. */
  listen(onChange: (changes: EntryChanges) => void): void {
    this.#onChange = onChange;
  }

  /** Begins anew with a version that came from outside. */
  start(document: Node): void {
    this.#own = [document];
    this.#started = document;
  }

  /** Begins anew with a version that was read from the source, and the title that it gave. */
  take(document: Node, title: string): void {
    this.start(document);
    this.#title = new TitleHeading({ title, document: documentJson(document) });
  }

  /**
   * The version that was reported as this document, or at null the one that this began with last.
   * @returns null where it isn't known any more
   */
  versionOf(document: DocumentNode | null): Node | null {
    return document === null ? this.#started : (this.#nodes.get(document) ?? null);
  }

  /** Whether the version was opened or reported here before. */
  isOwn(document: Node): boolean {
    return this.#own.some((own) => own.eq(document));
  }

  /** Reports a version, with the title where its first heading has changed it. */
  report(document: Node): void {
    if (this.#own.at(-1)?.eq(document) === true) return;
    this.#own = [...this.#own.slice(1 - MOST_OWN), document];
    const json = documentJson(document);
    this.#nodes.set(json, document);
    const title = this.#title.follow(json);
    this.#onChange({ document: json, ...(title === null ? {} : { title }) });
  }
}
