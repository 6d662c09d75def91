import { closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete';
import { EditorState, Prec, type Extension } from '@codemirror/state';
import { keymap } from '@codemirror/view';

const BRACKETS = ['(', '[', '{', '"', "'", '`'];

/** Brackets and quotes in pairs. @param isWanted asked at every key, as it may be switched off */
export function sourcePairs(isWanted: () => boolean): Extension {
  return [
    Prec.highest(
      EditorState.languageData.of(() => [
        { closeBrackets: { brackets: isWanted() ? BRACKETS : [] } },
      ]),
    ),
    closeBrackets(),
    keymap.of(closeBracketsKeymap),
  ];
}
