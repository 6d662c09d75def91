import { type DocumentNode, stringAttribute } from '#core/document/document';
import { visitNodes } from '#core/document/tree';
import type { EntryRecord } from '#core/library/record';

/** So many words in a row that stand only in private text are never a coincidence. */
const RUN_WEIGHT = 6;

/** A name shorter than this says nothing by itself: “Go” may stand in any text. */
const TELLING_NAME = 12;

/** What must not be found in any output: runs of words, names and files, each with its entry. */
export interface PrivateIndex {
  /** Titles of private entries by the hash of a run of their words. */
  readonly runs: Map<number, string>;
  /** Titles by telling names: titles, aliases and file names as words. */
  readonly names: Map<string, string>;
  /** Titles by asset name. */
  readonly assets: Map<string, string>;
}

/** Something private that was about to get out. */
export interface Leak {
  /** The private entry's title. */
  readonly title: string;
  /** What was found, as words. */
  readonly what: string;
}

/**
 * Learns what private entries alone hold. What public notes hold as well is no secret.
 * @param secret the private entries; @param open the notes that are not
 */
export function indexPrivate(
  secret: Iterable<EntryRecord>,
  open: Iterable<EntryRecord>,
): PrivateIndex {
  const index: PrivateIndex = { runs: new Map(), names: new Map(), assets: new Map() };
  for (const record of secret) {
    eachRun(wordsOf(recordText(record)), (hash) => index.runs.set(hash, record.title));
    for (const name of namesOf(record)) index.names.set(name, record.title);
    for (const asset of Object.values(record.attachments)) index.assets.set(asset, record.title);
  }
  if (index.runs.size + index.names.size + index.assets.size === 0) return index;
  for (const record of open) {
    const words = wordsOf(recordText(record));
    eachRun(words, (hash) => index.runs.delete(hash));
    const line = ` ${words.join(' ')} `;
    for (const name of index.names.keys()) if (line.includes(` ${name} `)) index.names.delete(name);
    for (const asset of Object.values(record.attachments)) index.assets.delete(asset);
  }
  return index;
}

/** What private entries hold that this output text holds too: the first find of each entry. */
export function findLeaks(text: string, index: PrivateIndex): readonly Leak[] {
  const words = wordsOf(decodeOutput(text));
  const found = new Map<string, string>();
  eachRun(words, (hash, start, end) => {
    const title = index.runs.get(hash);
    if (title !== undefined && !found.has(title))
      found.set(title, words.slice(start, end).join(' '));
  });
  const line = ` ${words.join(' ')} `;
  for (const [name, title] of index.names) {
    if (!found.has(title) && line.includes(` ${name} `)) found.set(title, name);
  }
  return [...found].map(([title, what]) => ({ title, what }));
}

/** Everything that an entry says, shown or not: text, code, comments, addresses, descriptions. */
export function documentText(document: DocumentNode): string {
  let text = '';
  visitNodes(document, (node) => {
    if (node.text !== undefined) text += node.text;
    else if (!INLINE_BREAKS.has(node.type)) text += '\n';
    for (const name of TEXT_ATTRIBUTES) {
      const value = node.attrs?.[name];
      if (typeof value === 'string') text += `\n${value}\n`;
    }
    for (const mark of node.marks ?? []) {
      if (mark.type === 'link') text += `\n${stringAttribute(mark, 'href')}\n`;
    }
  });
  return text;
}

const TEXT_ATTRIBUTES = ['value', 'alt', 'title', 'label', 'latex', 'href', 'meta', 'name'];

const INLINE_BREAKS = new Set(['footnoteReference', 'hashtag']);

function recordText(record: EntryRecord): string {
  return `${record.title}\n${record.frontMatter ?? ''}\n${documentText(record.document)}`;
}

/** The names of an entry and its files that are long enough to give it away. */
function namesOf(record: EntryRecord): readonly string[] {
  const files = Object.keys(record.attachments).map((source) => source.split(/[/\\]/).at(-1) ?? '');
  return [record.title, ...record.aliases, ...files]
    .map((name) => wordsOf(name).join(' '))
    .filter(
      (name) => name.length >= TELLING_NAME || /\p{Script=Han}{4}/u.test(name.replaceAll(' ', '')),
    );
}

/** Undoes what Markdown and addresses do to words, so that the words are compared. */
function decodeOutput(text: string): string {
  return text
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '')
    .replace(/&[a-z]+;|&#x?[0-9a-f]+;/gi, ' ')
    .replace(/%20|%2f/gi, ' ');
}

/** Words without case and signs. Scripts without spaces give a word a character. */
function wordsOf(text: string): readonly string[] {
  return text.normalize('NFKC').toLowerCase().match(WORD) ?? [];
}

const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}';
const WORD = new RegExp(`[${UNSPACED}]|(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}])+`, 'gu');
const UNSPACED_WORD = new RegExp(`^[${UNSPACED}]$`, 'u');

/** Visits every run of six words; a character of a script without spaces counts as half a word. */
function eachRun(
  words: readonly string[],
  visit: (hash: number, start: number, end: number) => void,
): void {
  const hashes = words.map(hashWord);
  const weights = words.map((word) => (UNSPACED_WORD.test(word) ? 0.5 : 1));
  for (let start = 0; start < words.length; start += 1) {
    let weight = 0;
    let high = 0x811c9dc5;
    let low = 0x9e3779b9;
    let end = start;
    for (; end < words.length && weight < RUN_WEIGHT; end += 1) {
      weight += weights[end] ?? 1;
      high = Math.imul(high ^ (hashes[end] ?? 0), 0x01000193);
      low = Math.imul((low << 5) ^ (low >>> 27) ^ (hashes[end] ?? 0), 0x85ebca6b);
    }
    if (weight < RUN_WEIGHT) return;
    visit((high >>> 0) * 0x200000 + ((low >>> 0) & 0x1fffff), start, end);
  }
}

/** FNV-1a over the word's characters. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index += 1) {
    hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  }
  return hash;
}
