import { matchOf } from '#core/document/matches';
import { type DocumentNode, optionalAttribute } from './document';
/**
 * The words behind the ticks of a code fence, as the tools that read them spell them:
 * `js title="a.js" {1,3-5} showLineNumbers` (Docusaurus, Astro, VitePress), `js {hl_lines=["1-3"]
 * linenos=true}` (Hugo), `{.js hl_lines="1 3"}` (Python-Markdown). What is changed here is changed
 * in its own spelling; every other word stays as it was written.
 */

/** What a fence says of its code. */
export interface CodeInfo {
  /** The bare name of the language. */
  readonly language: string | null;
  /** What is shown above the code: mostly the name of its file. */
  readonly title: string | null;
  /** The lines that are marked, as typed: `1,3-5`; in steps as slides have them: `1|3-5`; empty for none. */
  readonly marked: string;
  /** Whether the lines are numbered. */
  readonly isNumbered: boolean;
}

/** The two attributes of a code block that hold its fence's words. */
export interface FenceWords {
  readonly language: string | null;
  readonly meta: string | null;
}

/** What the fence of a code block says. */
export function fenceWords(code: DocumentNode): FenceWords {
  return { language: optionalAttribute(code, 'language'), meta: optionalAttribute(code, 'meta') };
}

/** How marked lines are spelled; the first group holds them. */
interface Spelling {
  readonly find: RegExp;
  readonly write: (steps: Steps) => string;
}

/** The ranges of each step; one step for all where they are marked at once. */
type Steps = readonly (readonly string[])[];

const TITLE = /(?<![\w-])title=(?:"([^"]*)"|'([^']*)')/;
const LANGUAGE = /^\{?\.?([^\s{}`"'<>,;:=\\]+)(?!=)/;
/** Words that are no language though they stand first. */
const OPTION = /^(?:\{\s*\d|\w+=|showLineNumbers(?!\S))/;
const NUMBERED =
  /(?<![\w-])(?:showLineNumbers(?![\w=])|linenos=(?:"?(?:true|table|inline)"?)|\.?(?:numberLines|lineNumbers)(?![\w=]))|:line-numbers(?!\w)/g;
const RANGE = /\d+(?:\s*-\s*\d+)?/g;
const SPELLINGS: readonly Spelling[] = [
  {
    find: /\bhl_lines=\[([^\]]*)\]/,
    write: (steps) =>
      `hl_lines=[${steps
        .flat()
        .map((range) => `"${range}"`)
        .join(',')}]`,
  },
  {
    find: /\bhl_lines="([^"]*)"/,
    write: (steps) => `hl_lines="${steps.flat().join(' ')}"`,
  },
  // On their own or behind the language: `start={5}` and `x{5}` say something else.
  {
    find: /(?<=^[^\s{=]*|[\s}\0])\{(\s*\d[\d\s,|-]*)\}/,
    write: (steps) => `{${joinSteps(steps)}}`,
  },
];
/** Stands where the title does while the rest is changed. */
const HOLE = '\0';
/** The language of code whose language nobody named: a fence can't say more without one. */
const PLAIN = 'text';

/** What the words of a fence say. */
export function readCodeInfo(words: FenceWords): CodeInfo {
  const info = joinWords(words);
  const title = TITLE.exec(info);
  const rest = info.replace(TITLE, '');
  const spelling = findSpelling(rest);
  return {
    language: readLanguage(info),
    title: title === null ? null : (title[1] ?? title[2] ?? ''),
    marked: joinSteps(stepsOf(spelling?.find.exec(rest)?.[1] ?? '')),
    isNumbered: rest.search(NUMBERED) >= 0,
  };
}

/** The words of a fence with some of what they say changed; all others stay as they are. */
export function changeCodeInfo(words: FenceWords, changes: Partial<CodeInfo>): FenceWords {
  let info = joinWords(words);
  if (changes.title !== undefined) info = withTitle(info, changes.title);
  if (changes.marked !== undefined) info = withMarked(info, stepsOf(changes.marked));
  if (changes.isNumbered !== undefined && changes.isNumbered !== readCodeInfo(words).isNumbered) {
    info = changes.isNumbered
      ? append(info, 'showLineNumbers')
      : besideTitle(info, (rest) => tidy(rest.replace(NUMBERED, '')));
  }
  if (changes.language !== undefined) info = withLanguage(info, changes.language);
  else if (readLanguage(info) === null && info !== '') info = `${PLAIN} ${info}`;
  return splitWords(info);
}

/** What is in a fence's words beyond what `readCodeInfo` reads, for those who leave it out. */
export function otherCodeWords(words: FenceWords): string {
  const rest = joinWords(words).replace(LANGUAGE, '').replace(TITLE, '');
  const spelling = findSpelling(rest);
  return (spelling === undefined ? rest : rest.replace(spelling.find, ''))
    .replace(NUMBERED, '')
    .replace(/[{}\s]+/g, ' ')
    .trim();
}

/** The numbers of the marked lines, of those that there are. @param count how many lines there are */
export function markedLines(marked: string, count: number): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const range of rangesOf(marked)) {
    const [from = 0, to = from] = range.split('-').map(Number);
    for (let line = Math.max(1, from); line <= Math.min(to, count); line += 1) lines.add(line);
  }
  return lines;
}

function joinWords({ language, meta }: FenceWords): string {
  return append(language ?? '', meta ?? '');
}

function splitWords(info: string): FenceWords {
  const [, language = '', meta = ''] = /^(\S*)\s*([^]*)/.exec(info) ?? [];
  return { language: language || null, meta: meta || null };
}

function readLanguage(info: string): string | null {
  return OPTION.test(info) ? null : (LANGUAGE.exec(info)?.[1] ?? null);
}

function findSpelling(info: string): Spelling | undefined {
  return SPELLINGS.find(({ find }) => find.test(info));
}

function rangesOf(marked: string): readonly string[] {
  return [...marked.matchAll(RANGE)].map(([range]) => range.replaceAll(/\s/g, ''));
}

function stepsOf(marked: string): Steps {
  return marked.split('|').flatMap((step) => {
    const ranges = rangesOf(step);
    return ranges.length === 0 ? [] : [ranges];
  });
}

function joinSteps(steps: Steps): string {
  return steps.map((ranges) => ranges.join(',')).join('|');
}

function withTitle(info: string, title: string | null): string {
  const line = (title ?? '').replaceAll(/\s+/g, ' ');
  const quote = line.includes('"') ? "'" : '"';
  // A word in both quotes can't be spelled, so its apostrophes become what they look like.
  const value = quote === "'" ? line.replaceAll("'", '’') : line;
  const word = value === '' ? '' : `title=${quote}${value}${quote}`;
  if (word === '') return tidy(info.replace(TITLE, ''));
  return TITLE.test(info) ? info.replace(TITLE, () => word) : append(info, word);
}

function withMarked(info: string, steps: Steps): string {
  return besideTitle(info, (rest) => {
    const spelling = findSpelling(rest);
    const spelled = spelling?.write(steps) ?? `{${joinSteps(steps)}}`;
    const word = steps.length === 0 ? '' : spelled;
    return spelling ? tidy(rest.replace(spelling.find, () => word)) : append(rest, word);
  });
}

/** Changes what stands beside the title, which may hold braces and spaces of its own. */
function besideTitle(info: string, change: (rest: string) => string): string {
  const title = matchOf(info, TITLE);
  if (title === '') return change(info);
  return change(info.replace(TITLE, HOLE)).replace(HOLE, () => title);
}

function withLanguage(info: string, language: string | null): string {
  const typed = (language ?? '').trim().replace(/[\s`{}"'<>,;:=\\]+/g, '-');
  const found = readLanguage(info);
  if (found === null) return append(typed || (info === '' ? '' : PLAIN), info);
  const rest = info.slice(info.indexOf(found) + found.length);
  const name = typed || (rest === '' ? '' : PLAIN);
  return info.slice(0, info.indexOf(found)) + name + rest;
}

function append(info: string, word: string): string {
  return [info, word].filter((part) => part !== '').join(' ');
}

/** Without braces around nothing and spaces around what is gone. */
function tidy(info: string): string {
  return info
    .replace(/\{\s*\}/g, '')
    .replace(/ {2,}/g, ' ')
    .replace(/\{ /g, '{')
    .replace(/ \}/g, '}')
    .trim();
}
