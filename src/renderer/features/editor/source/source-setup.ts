import { history } from '@codemirror/commands';
import { indentService } from '@codemirror/language';
import { highlightSelectionMatches, search } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import { dropCursor, EditorView, highlightSpecialChars } from '@codemirror/view';
import type { Spelling } from '../../../spelling';
import type { AskedProblem } from '../checking/problem-request';
import type { AskedWord } from '../spelling/word-request';
import { TOOLBAR_ROOM } from '../toolbar-room';
import { sourceKeys } from './source-keys';
import { sourceMistakes } from './source-mistakes';
import { sourcePairs } from './source-pairs';
import { sourceProblems } from './source-problems';
import { proseOnly } from './source-spelling';
import { sourceColours, sourceLanguage } from './source-syntax';
import { unstyledTyping } from './unstyled-typing';

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
  /** Is asked what is to become of a problem that checking found. */
  readonly onProblem: (asked: AskedProblem) => void;
  /** The person has changed the text. */
  readonly onChange: () => void;
  /** Takes image files out of what is pasted or dropped; returns whether there were some. */
  readonly takeFiles: (files: readonly File[], insert: (markdown: string) => void) => boolean;
}

/** What the editor of the source does besides holding its text. */
export function sourceSetup(options: SourceOptions): Extension {
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
    EditorView.scrollMargins.of(() => ({ top: TOOLBAR_ROOM })),
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
    unstyledTyping,
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
    sourceProblems(options.onProblem),
    // Its Backspace goes before that of the other keys.
    sourcePairs(hasPairs),
    sourceKeys,
  ];
}
