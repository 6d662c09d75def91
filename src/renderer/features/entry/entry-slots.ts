import type { ComponentType, ReactNode } from 'react';
import type { Entry } from '#contract/calls/api';
import type { CheckProblem } from '#contract/checking/checking';
import type { EntryKind } from '#core/library/entry';
import type { WritingModes } from '../../writing-modes';
import type { EntryEditorSlot, TextView } from '../../entry-editor';

/** What the properties of the open entry are shown with. */
interface PropertiesSlotProps {
  readonly title: string;
  readonly kind: EntryKind;
  /** As written, fences included; null when there is none. */
  readonly frontMatter: string | null;
  readonly readOnly: boolean;
  readonly opened: boolean;
  readonly onOpened: (opened: boolean) => void;
  readonly onChange: (frontMatter: string | null) => void;
}

/** What can be changed beside the text. */
export interface BesideText {
  readonly readOnly: boolean;
  readonly onFrontMatter: (frontMatter: string | null) => void;
}

/** What the app puts into the open entry from other features. */
export interface EntrySlots {
  readonly Editor: EntryEditorSlot;
  readonly modes: WritingModes;
  /** What checking found, to be marked in the text. */
  readonly problems: readonly CheckProblem[];
  readonly onIgnoreProblem: (problem: CheckProblem) => void;
  /** Items of the entry's menu. */
  readonly menu: (entry: Entry) => ReactNode;
  /** Beside the word whether the text is saved. */
  readonly besideSaved: (entry: Entry) => ReactNode;
  /** The step that usually comes next, such as publishing. */
  readonly action: (entry: Entry) => ReactNode;
  /** Above the text, such as that there is a second version of it. */
  readonly note: (entry: Entry) => ReactNode;
  /** Between the fields and the rich text; the source shows its front matter itself. */
  readonly Properties: ComponentType<PropertiesSlotProps>;
  /** Below the text and what links to it. */
  readonly foot: (entry: Entry) => ReactNode;
  /**
   * Beside the text, such as a talk's outline, for the entry as it is being written.
   * @param view how the text is shown
   */
  readonly aside: (entry: Entry, edit: BesideText, view: TextView) => ReactNode;
  /** The mark of an excerpt beside the text was chosen. */
  readonly onSources: () => void;
}
