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
 * A lowlight that keeps what was coloured last, and leaves code plain whose language nobody named:
 * to guess it is slow and mostly wrong.
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
