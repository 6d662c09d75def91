import { matchCommentBlock, matchMathBlock, matchNotesFence } from '../syntax/patterns';

/** Lines of a source that can be read without those around them, but for definitions. */
export interface Chunk {
  /** The lines, without the last line ending. */
  readonly source: string;
  /** The blank lines at the end of the text, where this is its last chunk; else a line ending. */
  readonly after: string;
  /** Where it begins in the source. */
  readonly start: number;
  /** Its first line, from 0. */
  readonly line: number;
  /** A `fence` is a whole fenced block; a `heading` is one line; the rest is `mixed`. */
  readonly kind: 'fence' | 'heading' | 'mixed';
}

const FENCE = /^(?:(`{3,})[^`]*|(~{3,}).*)$/;
const HEADING = /^#{1,6}(?:[ \t]|$)/;
const BLANK = /^[ \t]*$/;
/** Lists, footnotes and indented code go on after a blank line. */
const GOES_ON = /^[ \t]|^(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)|^\[\^/;
const LIST_MARKER = /^(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)/;
/** HTML whose end is not a blank line, with its end: CommonMark's kinds 1 to 5. */
const LONG_HTML: readonly (readonly [start: RegExp, end: RegExp])[] = [
  [/^<(?:script|pre|style|textarea)(?:[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<!\[CDATA\[/, /\]\]>/],
  [/^<![a-z]/i, />/],
];
/** What may span blank lines, where it stands inside of another block. */
const LONG_INSIDE = /^[ \t>*+\-\d.)]*(?:<(?:script|pre|style|textarea|!|\?)|\$\$|%%|:{3,}notes)/i;
/** A fence in a list's item, or one that is only indented. */
const INNER_FENCE =
  /^(?=[ \t\-+*\d])(?<before>[ \t]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*)(?<fence>`{3,}|~{3,})/;

/** Thrown where it can't be told without parsing whether a block ends. */
const UNSURE = Symbol('unsure');

/**
 * Cuts a source where a block surely ends: after a blank line that no list, footnote, comment or
 * code goes over, and around what ends by itself. Where that is not sure, all that follows is one
 * chunk. Each chunk is read as it would be in its place; a test compares the two.
 *
 * @param source with `\n` as its only line ending
 * @param from the offset to begin at, after front matter; a line begins there
 */
export function cutChunks(source: string, from: number): Chunk[] {
  const cutter = new Cutter(source, from);
  return cutter.cut();
}

class Cutter {
  readonly #source: string;
  readonly #chunks: { readonly chunk: Omit<Chunk, 'after'>; readonly end: number }[] = [];
  /** Where the current line begins and ends, and its number. */
  #start: number;
  #end = 0;
  #line = 0;

  constructor(source: string, from: number) {
    this.#source = source;
    this.#start = from;
    for (let at = source.indexOf('\n'); at >= 0 && at < from; at = source.indexOf('\n', at + 1)) {
      this.#line += 1;
    }
    this.#findEnd();
  }

  cut(): Chunk[] {
    while (this.#start <= this.#source.length) {
      const text = this.#text();
      if (BLANK.test(text)) this.#next();
      else this.#cutOne(text);
    }
    return this.#chunks.map(({ chunk, end }, index) => ({
      ...chunk,
      after: index < this.#chunks.length - 1 ? '\n' : this.#source.slice(end),
    }));
  }

  #text(): string {
    return this.#source.slice(this.#start, this.#end);
  }

  #findEnd(): void {
    const end = this.#source.indexOf('\n', this.#start);
    this.#end = end < 0 ? this.#source.length : end;
  }

  #next(): void {
    this.#start = this.#end + 1;
    this.#line += 1;
    this.#findEnd();
  }

  /** The end of the line before. */
  #before(): number {
    return Math.min(this.#start - 1, this.#source.length);
  }

  #isOver(): boolean {
    return this.#start > this.#source.length;
  }

  #cutOne(first: string): void {
    const start = this.#start;
    const line = this.#line;
    let kind: Chunk['kind'] = 'mixed';
    let end: number;
    try {
      if (HEADING.test(first)) {
        kind = 'heading';
        end = this.#end;
        this.#next();
      } else if (FENCE.test(first)) {
        const closed = this.#skipFence(first);
        kind = closed ? 'fence' : 'mixed';
        end = this.#before();
      } else {
        end = this.#skipMixed(first);
      }
    } catch (error) {
      if (error !== UNSURE) throw error;
      end = this.#source.length;
      this.#start = end + 1;
    }
    const source = this.#source.slice(start, end);
    this.#chunks.push({ chunk: { source, start, line, kind }, end });
  }

  /** Goes to the line after a fenced block. @returns whether it was closed */
  #skipFence(first: string): boolean {
    const match = FENCE.exec(first);
    const fence = match?.[1] ?? match?.[2] ?? '';
    const closing = new RegExp(`^ {0,3}\\${fence.charAt(0)}{${fence.length},}[ \\t]*$`);
    for (this.#next(); !this.#isOver(); this.#next()) {
      if (closing.test(this.#text())) {
        this.#next();
        return true;
      }
    }
    return false;
  }

  /** Goes to the line after the chunk. @returns where its last line ends */
  #skipMixed(first: string): number {
    this.#skipLongStart(first);
    let goesOn = false;
    // What only its surroundings tell from text must not be cut off from them.
    let needsMore = /^(?:%%|\$\$)/.test(first);
    let end = this.#end;
    for (let isFirst = true; !this.#isOver(); isFirst = false) {
      const text = this.#text();
      if (BLANK.test(text)) {
        // Code may end with blank lines.
        if (this.#endsAtBlank(goesOn)) return goesOn ? this.#before() : end;
        continue;
      }
      if (!isFirst) {
        if (LONG_INSIDE.test(text)) throw UNSURE;
        if (FENCE.test(text) || HEADING.test(text)) {
          if (needsMore) throw UNSURE;
          return end;
        }
      } else if (/^[ \t>*+\-\d.)]/.test(text) && LONG_INSIDE.test(text)) throw UNSURE;
      if (GOES_ON.test(text)) goesOn = true;
      if (/^ {0,3}</.test(text)) needsMore = true;
      if (INNER_FENCE.test(text)) this.#skipInnerFence(text);
      end = this.#end;
      this.#next();
    }
    return end;
  }

  /**
   * A fence that is indented may stand in a list's item or close the list. It is the same to us
   * when it is closed at its own column before a line stands further out.
   */
  #skipInnerFence(text: string): void {
    const { before = '', fence = '' } = INNER_FENCE.exec(text)?.groups ?? {};
    const closing = new RegExp(`^ *\\${fence.charAt(0)}{${fence.length},}[ \\t]*$`);
    for (this.#next(); !this.#isOver() && !before.includes('\t'); this.#next()) {
      const line = this.#text();
      if (BLANK.test(line)) continue;
      const column = line.search(/[^ ]/);
      const closes = closing.test(line);
      if (column < before.length || (closes && column !== before.length)) throw UNSURE;
      if (closes) return;
    }
    throw UNSURE;
  }

  /** Goes to the last line of what the chunk begins with when that may hold blank lines. */
  #skipLongStart(first: string): void {
    const html = LONG_HTML.find(([start]) => start.test(first));
    if (html) {
      while (!html[1].test(this.#text()) && !this.#isOver()) this.#next();
      return;
    }
    const until = Math.max(
      matchMathBlock(this.#source, this.#start),
      matchCommentBlock(this.#source, this.#start),
    );
    while (this.#end < until) this.#next();
    if (matchNotesFence(this.#source, this.#start) >= 0) throw UNSURE;
  }

  /** At a blank line: goes to the next line with text. @returns whether the chunk ends here */
  #endsAtBlank(goesOn: boolean): boolean {
    while (!this.#isOver() && BLANK.test(this.#text())) this.#next();
    if (this.#isOver()) return true;
    const text = this.#text();
    // Micromark takes a quote after indented code for one that interrupts it.
    return !(goesOn && (/^[ \t>]/.test(text) || LIST_MARKER.test(text)));
  }
}
