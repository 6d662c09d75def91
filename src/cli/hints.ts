import { describeProblem, Problem } from '#core/problem';

/** What a person at a terminal types next, by what went wrong. */
const HINTS: readonly (readonly [what: RegExp, hint: string])[] = [
  [
    /is not the id of an entry|There is no entry/,
    '“outloud list” tells the ids of entries, “outloud search WORDS” finds them.',
  ],
  [
    /There is no target named/,
    '“outloud target list” tells the blogs that are set up, “outloud target add NAME --path DIR” sets one up.',
  ],
  [/There is no conflict copy/, '“outloud conflicts” lists them.'],
  [/There is no version/, '“outloud history ID” lists the versions.'],
  [
    /is not the id of an import|This import is too long ago/,
    '“outloud imports” tells which can be taken back.',
  ],
];

/** What helps with a problem, as commands to type; null where its own words say all. */
export function hintFor(thrown: unknown): string | null {
  if (!(thrown instanceof Problem)) return null;
  return HINTS.find(([what]) => what.test(thrown.message))?.[1] ?? null;
}

/** What went wrong, in words for a terminal: a sentence that says what was typed needs no name of its place. */
export function tellFailure(thrown: unknown): string {
  return describeProblem(thrown).replace(/^(?:[\w.]+: )+(?=“)/, '');
}
