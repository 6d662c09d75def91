import type { Editor } from '@tiptap/core';
import type { Entry } from '#contract/calls/api';
import type { Loss } from '#core/document/losses';
import type { ChangeReporter } from '../change-reporter';
import type { DocumentReports } from '../document-reports';
import type { TextView } from '../../../entry-editor';
import type { SourceEditor } from './source-editor';

/** What is shown of the entry's text. */
export interface ViewState {
  readonly view: TextView;
  readonly source: SourceEditor | null;
  /** What the switch that was asked for would lose; it waits for an answer. */
  readonly losses: readonly Loss[] | null;
  /** Whether a switch takes so long that it is to be seen. */
  readonly isSlow: boolean;
}

/** The rich text, as an entry is opened. */
export const FIRST_STATE: ViewState = { view: 'text', source: null, losses: null, isSlow: false };

/** What the switch works on. */
export interface Parts {
  readonly editor: Editor;
  readonly reports: DocumentReports;
  /** Reports what waits of the rich text. */
  readonly reporter: ChangeReporter;
  readonly entry: Entry;
}

/** The elements that the views stand in. */
export interface Frame {
  /** Holds the rich text, the source and the toolbars of both. */
  readonly root: HTMLElement;
  readonly source: HTMLElement;
}
