import { matchOf } from '#core/document/matches';
import { type MdxToken, readMdxTokens } from '#core/document/mdx-tokens';
import type { KeptSource } from '../kept-source';
import { findMdxEnds, type MdxEnds } from './mdx-ends';
import { isPlainJsx } from './mdx-html';

/** The admonitions that Outloud writes. */
const ADMONITION = /^:{3,}(?:note|tip|info|warning|danger)(?:\[.*\])?[ \t]*$/;

/** Escaping one thing may uncover another one, such as a directive in a directive's label. */
const MOST_PASSES = 8;

const SUMMARY_CUT = /^<!--\s*(?:more|truncate)\s*-->\s*$/;

const LONGEST_EMOJI = 80;

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Guards Markdown that is read as MDX: braces, `<`, `import` and `export` at a line's start,
 * comments, addresses in `<>`, directives and the names of emoji are escaped where they stand as
 * text. Code is left alone, and so is what the blog's file held already.
 */
export function guardMdx(markdown: string, kept: KeptSource): string {
  let guarded = markdown;
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const edits = findEdits(guarded, kept);
    if (edits.length === 0) break;
    guarded = applyEdits(guarded, edits);
  }
  return applyEdits(guarded, findExpressions(guarded, kept));
}

function applyEdits(markdown: string, edits: readonly Edit[]): string {
  let text = '';
  let at = 0;
  for (const edit of edits) {
    text += markdown.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return text + markdown.slice(at);
}

function findEdits(markdown: string, kept: KeptSource): readonly Edit[] {
  const edits: Edit[] = [];
  const isKeptAt = keptLines(markdown, kept);
  const ends = findMdxEnds(markdown);
  // What is meant as markup goes on over several tokens.
  let meantUntil = 0;
  for (const token of readMdxTokens(markdown)) {
    if (isKeptAt(token.start)) continue;
    if (token.start < meantUntil) {
      if (token.type === 'text') escapeSigns(token, meantUntil);
      continue;
    }
    const source = markdown.slice(token.start, token.end);
    if (token.type === 'text') {
      guardModuleLine(token, source);
      escapeSigns(token, token.start);
    } else if (token.type === 'address') {
      edits.push({ start: token.start, end: token.end, text: toLink(source.slice(1, -1)) });
    } else if (token.type === 'html') {
      guardHtml(token, source);
    } else if (token.type === 'directive') {
      const line = lineFrom(source, 0);
      if (!ADMONITION.test(line) && !kept.holdsMarkup(line)) escapeColons(token.start, line);
    }
  }
  return edits.toSorted((one, other) => one.start - other.start);

  function escapeSigns({ end }: MdxToken, from: number): void {
    for (let at = from; at < end; at += 1) {
      const sign = markdown.charAt(at);
      if (sign !== '{' && sign !== '<') continue;
      const stop = endOfMeant(markdown, at, { kept, ends });
      if (stop > at) {
        meantUntil = stop;
        at = stop - 1;
      } else edits.push({ start: at, end: at, text: '\\' });
    }
  }

  /** `import x` at the start of a line begins a module. */
  function guardModuleLine({ start, column }: MdxToken, source: string): void {
    if (column !== 1 || !/^(?:import|export) /.test(source)) return;
    const line = lineFrom(markdown, start);
    if (kept.holdsMarkup(line)) {
      meantUntil = start + line.length;
      return;
    }
    edits.push({ start, end: start + 1, text: `&#${source.charCodeAt(0)};` });
  }

  function guardHtml({ start, end }: MdxToken, source: string): void {
    // In a quotation or a list its later lines begin with what they stand in.
    const lines = source.replace(/\n[ \t>]*/g, '\n');
    if (SUMMARY_CUT.test(source) || isPlainJsx(lines)) return;
    for (let at = start; at < end; at += 1) {
      const sign = markdown.charAt(at);
      if (sign !== '{' && sign !== '<') continue;
      const stop = endOfMeant(markdown, at, { kept, ends });
      if (stop > at) at = stop - 1;
      else edits.push({ start: at, end: at, text: '\\' });
    }
  }

  function escapeColons(start: number, line: string): void {
    const count = matchOf(line, /^:*/).length;
    for (let at = start; at < start + count; at += 1)
      edits.push({ start: at, end: at, text: '\\' });
  }
}

/** The rest of a line from an offset on. */
function lineFrom(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? text.length : end);
}

/** Whether the lines around an offset, between blank ones, stand in the blog's file as they are. */
function keptLines(markdown: string, kept: KeptSource): (offset: number) => boolean {
  const runs = [...markdown.matchAll(/(?:(?<![^\S\n])[^\S\n]*\S[^\n]*(?:\n|$))+/g)].map(
    (match) => ({
      end: match.index + match[0].length,
      isKept: kept.holdsLines(match[0].replace(/\r\n?/g, '\n').replace(/\n$/, '')),
    }),
  );
  let at = 0;
  return (offset) => {
    for (let run = runs[at]; run !== undefined && run.end <= offset; run = runs[at]) at += 1;
    return runs[at]?.isKept === true;
  };
}

/** Where an expression or a tag that the blog uses already ends; the offset itself for any other. */
function endOfMeant(
  markdown: string,
  at: number,
  { kept, ends }: { readonly kept: KeptSource; readonly ends: MdxEnds },
): number {
  if (markdown.charAt(at) === '{') {
    const end = ends.expression(at) ?? at;
    return end > at && kept.holdsMarkup(markdown.slice(at, end)) ? end : at;
  }
  const name = /<\/?[A-Za-z][\w.:-]*|<\/?>/y;
  name.lastIndex = at;
  const [tag] = name.exec(markdown) ?? [];
  if (tag === undefined || !kept.holdsTag(tag)) return at;
  return ends.tag(at) ?? at;
}

/** What stands in `<>` as an ordinary link. */
function toLink(address: string): string {
  const isMail = !/^[a-z][a-z0-9+.-]*:/i.test(address);
  const words = address.replace(/[\\`*_{}[\]<>~:&$|]/g, '\\$&');
  const href = address.replace(/[\\()&]/g, '\\$&');
  return `[${words}](${isMail ? 'mailto:' : ''}${href})`;
}

/** The name of an emoji from its second colon's letter on, with what Markdown escapes in it. */
const EMOJI = /^\\?:((?:[\w-]|\\_)*[a-z](?:[\w-]|\\_)*|\+1|-1|100|1234)\\?:/i;

/**
 * What is written as an expression of MDX. Docusaurus makes pictures of `:smile:`, escaped or not,
 * wherever it stands in one text: an expression between cuts the text in two.
 */
function findExpressions(markdown: string, kept: KeptSource): readonly Edit[] {
  const edits: Edit[] = [];
  const isKeptAt = keptLines(markdown, kept);
  for (const { type, start, end } of readMdxTokens(markdown)) {
    if (isKeptAt(start)) continue;
    if (type === 'html' && SUMMARY_CUT.test(markdown.slice(start, end)))
      edits.push({ start, end, text: '{/* truncate */}' });
    if (type !== 'text' && type !== 'escape') continue;
    const last = type === 'text' ? end : start + 1;
    for (let at = start; at < last; at += 1) {
      if (type === 'text' && markdown.charAt(at) !== ':') continue;
      const [name] = EMOJI.exec(markdown.slice(at, at + LONGEST_EMOJI)) ?? [];
      const after = at + (type === 'escape' ? 2 : 1);
      if (name !== undefined && !kept.holdsMarkup(name))
        edits.push({ start: after, end: after, text: "{''}" });
    }
  }
  return edits;
}
