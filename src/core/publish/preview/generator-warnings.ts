/** Warnings that are told; a theme that is missing makes one for each kind of page. */
const MOST = 6;

/** The moment that Hugo puts before what it says. */
const MOMENT = /\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d /;

/** What a generator warned of, each once. @param said all that it said, without colours */
export function generatorWarnings(said: string): readonly string[] {
  const lines = said
    .split(/\r?\n/)
    .filter((line) => /\b(?:warn(?:ing)?|error)\b/i.test(line))
    .map((line) => line.replace(MOMENT, '').trim());
  return [...new Set(lines)].slice(0, MOST);
}

/** What helps where a site has nothing to show a page with; '' where it is something else. */
export function adviceFor(warnings: readonly string[]): string {
  const isWithoutLayout = warnings.some((line) => /found no layout|No layout/.test(line));
  return isWithoutLayout
    ? 'The blog has no layout to show a post with. Put its theme there (where it is a git submodule: “git submodule update --init”) or layouts of its own, and open the preview again.'
    : '';
}
