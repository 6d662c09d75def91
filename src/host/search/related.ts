import type Database from 'libsql';
import { isEverydayWord } from '#core/search/common-words';
import type { RelatedText } from '#core/search/search';
import { listWords, splitWords } from '#core/search/words';

/** So many of a text's strongest words are looked up. */
const STRONGEST = 128;
/** Rows that those words may lead to, however large the library is: rare words go first. */
const MOST_ROWS = 6000;
/** So many rows are compared word by word. */
const COMPARED = 40;
/** A word in more than this share of all texts tells nothing. */
const COMMON_SHARE = 0.1;
/** How much a rare tag counts beside the words, which count at most 1. */
const TAG_WEIGHT = 0.15;
/** What a text is called counts more than what it says once. */
const TITLE = 2;
const WORDS_SHOWN = 5;
const TAGS_SHOWN = 3;

interface TextRow {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** A word that tells something of a text. */
interface Strong {
  readonly written: string;
  readonly weight: number;
  readonly rarity: number;
  readonly rows: number;
}

/**
 * The texts that share the most telling words and tags with one: by TF-IDF, over the strongest
 * words alone, so that it takes as long in a large library as in a small one.
 */
export function findRelated(db: Database.Database, id: string, limit: number): RelatedText[] {
  const self = db.prepare('SELECT number, id, title, text FROM documents WHERE id = ?').get(id) as
    | (TextRow & { number: number })
    | undefined;
  if (self === undefined) return [];
  const { total } = db.prepare('SELECT count(*) AS total FROM documents').get() as {
    total: number;
  };
  const strong = strongWords(db, self, total);
  const scores = scoreByWords(db, strong);
  const tags = rareTags(db, self.number, total);
  for (const { weight, rows } of tags) {
    for (const row of rows) scores.set(row, (scores.get(row) ?? 0) + weight);
  }
  scores.delete(self.number);
  const read = db.prepare('SELECT id, title, text FROM documents WHERE number = ?');
  return highest(scores, COMPARED)
    .map((number) => {
      const row = read.get(number) as TextRow;
      const { score, words } = compare(strong, row);
      // One word is chance, unless it is what either of them is called.
      const titles = new Set(listWords(`${self.title} ${row.title}`));
      const isTitled = words.some((word) => listWords(word).some((part) => titles.has(part)));
      const shared = tags.filter(({ rows }) => rows.has(number));
      const tagged = shared.reduce((sum, { weight }) => sum + weight, 0);
      return {
        id: row.id,
        title: row.title,
        score: score + TAG_WEIGHT * tagged,
        words,
        tags: shared.map(({ tag }) => tag).slice(0, TAGS_SHOWN),
        isTitled,
      };
    })
    .filter(
      ({ words, tags: shared, isTitled }) => shared.length > 0 || words.length > 1 || isTitled,
    )
    .map(({ isTitled: _, ...related }) => related)
    .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, limit);
}

/** The rows of the highest scores, the first of equal ones first, without sorting all of them. */
function highest(scores: ReadonlyMap<number, number>, count: number): readonly number[] {
  const isBefore = (a: readonly [number, number], b: readonly [number, number]) =>
    a[1] > b[1] || (a[1] === b[1] && a[0] < b[0]);
  const best: (readonly [number, number])[] = [];
  for (const one of scores) {
    const last = best.at(-1);
    if (best.length === count && last !== undefined && !isBefore(one, last)) continue;
    const place = best.findIndex((other) => isBefore(one, other));
    best.splice(place < 0 ? best.length : place, 0, one);
    if (best.length > count) best.pop();
  }
  return best.map(([number]) => number);
}

function countWords({ title, text }: TextRow): Map<string, { count: number; written: string }> {
  const counts = new Map<string, { count: number; written: string }>();
  for (const [part, times] of [
    [text, 1],
    [title, TITLE],
  ] as const) {
    for (const { word, start, end } of splitWords(part)) {
      const known = counts.get(word);
      if (known) known.count += times;
      else counts.set(word, { count: times, written: part.slice(start, end).toLowerCase() });
    }
  }
  return counts;
}

/**
 * How many rows hold each word that was asked for: counting a common one takes long, and a few rows
 * more or less make no difference.
 */
const counted = new WeakMap<Database.Database, { total: number; rows: Map<string, number> }>();

function countedRows(db: Database.Database, total: number): Map<string, number> {
  const known = counted.get(db);
  if (known !== undefined && Math.abs(known.total - total) * 20 <= total) return known.rows;
  const rows = new Map<string, number>();
  counted.set(db, { total, rows });
  return rows;
}

function strongWords(db: Database.Database, self: TextRow, total: number): Map<string, Strong> {
  // A word in more rows than this is not looked up, so there they are not counted to the end.
  const most = Math.min(MOST_ROWS, Math.max(3, Math.floor(total * COMMON_SHARE)));
  const holding = db.prepare(
    'SELECT count(*) AS rows FROM (SELECT 1 FROM words WHERE words MATCH ? LIMIT ?)',
  );
  const known = countedRows(db, total);
  const all: [string, Strong][] = [];
  for (const [word, { count, written }] of countWords(self)) {
    if (isEverydayWord(word) || word.length > 40 || /^(?:\p{N}+|[a-z])$/u.test(word)) continue;
    const rows = known.get(word) ?? (holding.get(`"${word}"`, most + 1) as { rows: number }).rows;
    known.set(word, rows);
    if (rows < 2 || rows > most) continue;
    const rarity = Math.log((total + 1) / rows);
    all.push([word, { written, rows, rarity, weight: (1 + Math.log(count)) * rarity }]);
  }
  let left = MOST_ROWS;
  return new Map(
    all
      .toSorted((a, b) => b[1].weight - a[1].weight || (a[0] < b[0] ? -1 : 1))
      .filter(([, { rows }]) => rows <= left && (left -= rows) >= 0)
      .slice(0, STRONGEST),
  );
}

function scoreByWords(
  db: Database.Database,
  strong: ReadonlyMap<string, Strong>,
): Map<number, number> {
  const scores = new Map<number, number>();
  const match = db.prepare('SELECT rowid FROM words WHERE words MATCH ?').raw();
  for (const [word, { weight, rarity }] of strong) {
    const part = weight * rarity;
    for (const [number] of match.all(`"${word}"`) as [number][]) {
      scores.set(number, (scores.get(number) ?? 0) + part);
    }
  }
  return scores;
}

/** How alike two texts are, from 0 to about 1, and the words that tell it, the strongest first. */
function compare(
  strong: ReadonlyMap<string, Strong>,
  row: TextRow,
): { score: number; words: string[] } {
  const counts = new Map<string, number>();
  for (const word of listWords(row.text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const word of listWords(row.title)) counts.set(word, (counts.get(word) ?? 0) + TITLE);
  const shared: { written: string; part: number }[] = [];
  let own = 0;
  let norm = 0;
  for (const [word, { weight, rarity, written }] of strong) {
    own += weight * weight;
    const found = counts.get(word);
    if (found === undefined) continue;
    const other = (1 + Math.log(found)) * rarity;
    norm += rarity * rarity;
    shared.push({ written, part: weight * other });
  }
  const dot = shared.reduce((sum, { part }) => sum + part, 0);
  // The other text's own strength isn't known without looking up all of its words: by its length.
  const typical = shared.length === 0 ? 0 : norm / shared.length;
  const length = Math.sqrt(typical * counts.size);
  const words = shared.toSorted((a, b) => b.part - a.part).slice(0, WORDS_SHOWN);
  return {
    score: dot === 0 ? 0 : dot / (Math.sqrt(own) * length),
    words: words.map(({ written }) => written),
  };
}

/** A tag of a text, what it counts, and the rows that have it, too. */
interface SharedTag {
  readonly tag: string;
  readonly weight: number;
  readonly rows: ReadonlySet<number>;
}

function rareTags(db: Database.Database, self: number, total: number): readonly SharedTag[] {
  const own = db.prepare('SELECT tag FROM tags WHERE number = ?').raw().all(self) as [string][];
  const numbers = db.prepare('SELECT number FROM tags WHERE tag = ? LIMIT ?').raw();
  return own.map(([tag]) => {
    const rows = (numbers.all(tag, MOST_ROWS) as [number][]).map(([number]) => number);
    const weight = Math.log((total + 1) / rows.length) / Math.log(total + 2);
    return { tag, weight, rows: new Set(rows) };
  });
}
