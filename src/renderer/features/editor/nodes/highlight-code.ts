import { common, createLowlight } from 'lowlight';

type Highlighted = ReturnType<ReturnType<typeof createLowlight>['highlight']>;

/** Longer code is shown plain, so that typing stays quick. */
const LONGEST = 40_000;
const MOST_KEPT = 200;

const lowlight = createLowlight(common);
const kept = new Map<string, Highlighted>();

/** The languages that code is coloured for. */
export const languages: readonly string[] = lowlight.listLanguages();

/** Whether code in the language is coloured, by its name or a short one such as `js`. */
export function isColoured(language: string): boolean {
  return lowlight.registered(language);
}

/**
 * Code with the names of its colours. Code without a known language stays plain: to guess it is
 * slow and mostly wrong. What was coloured last is kept.
 */
export function highlightCode(language: string | null, code: string): Highlighted {
  if (language === null || code.length > LONGEST || !isColoured(language)) {
    return { type: 'root', children: [{ type: 'text', value: code }] };
  }
  const key = `${language}\n${code}`;
  const found = kept.get(key) ?? lowlight.highlight(language, code);
  kept.delete(key);
  kept.set(key, found);
  const oldest = kept.keys().next();
  if (kept.size > MOST_KEPT && !oldest.done) kept.delete(oldest.value);
  return found;
}
