import { common, createLowlight } from 'lowlight';

type Highlighted = ReturnType<ReturnType<typeof createLowlight>['highlight']>;

/** Longer code is shown plain, so that typing stays quick. */
const LONGEST = 40_000;
const MOST_KEPT = 200;

const lowlight = createLowlight(common);
const kept = new Map<string, Highlighted>();

function plain(value: string): Highlighted {
  return { type: 'root', children: [{ type: 'text', value }] };
}

/** The languages that code is coloured for. */
export const languages: readonly string[] = lowlight.listLanguages();

/**
 * A lowlight for the code block extension. The extension colours every block anew at each
 * keystroke in one of them, so what was coloured is kept; and it guesses the language of unnamed
 * code, which is slow and mostly wrong, so that stays plain.
 */
export const codeHighlighter = {
  ...lowlight,
  highlight(language: string, code: string): Highlighted {
    if (code.length > LONGEST) return plain(code);
    const key = `${language}\n${code}`;
    const found = kept.get(key) ?? lowlight.highlight(language, code);
    kept.delete(key);
    kept.set(key, found);
    const oldest = kept.keys().next();
    if (kept.size > MOST_KEPT && !oldest.done) kept.delete(oldest.value);
    return found;
  },
  highlightAuto: plain,
};
