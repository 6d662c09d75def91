import type Database from 'libsql';
import { isCommonWord } from '#core/search/common-words';
import type { RelatedText } from '#core/search/search';
import { splitWords } from '#core/search/words';

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
    (TextRow & { number: number }) | undefined;
  if (self === undefined) return [];
  const { total } = db.prepare('SELECT count(*) AS total FROM documents').get() as {
    total: number;
  };
  const strong = strongWords(db, self, total);
  const scores = scoreByWords(db, strong);
  const tags = sharedTags(db, self.number, total);
  for (const [row, shared] of tags) scores.set(row, (scores.get(row) ?? 0) + shared.weight);
  scores.delete(self.number);
  const best = [...scores].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, COMPARED);
  const read = db.prepare('SELECT id, title, text FROM documents WHERE number = ?');
  return best
    .map(([number]) => {
      const row = read.get(number) as TextRow;
      const { score, words } = compare(strong, row);
      const shared = tags.get(number);
      return {
        id: row.id,
        title: row.title,
        score: score + TAG_WEIGHT * (shared?.weight ?? 0),
        words,
        tags: shared?.tags.slice(0, TAGS_SHOWN) ?? [],
      };
    })
    .filter(({ words, tags: shared }) => words.length > 0 || shared.length > 0)
    .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, limit);
}

function countWords({ title, text }: TextRow): Map<string, { count: number; written: string }> {
  const counts = new Map<string, { count: number; written: string }>();
  // What a text is called counts more than what it says once.
  for (const [part, times] of [
    [text, 1],
    [title, 2],
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
  const holding = db.prepare('SELECT doc FROM temp.vocabulary WHERE term = ?');
  const known = countedRows(db, total);
  const all: [string, Strong][] = [];
  for (const [word, { count, written }] of countWords(self)) {
    if (isCommonWord(word) || word.length > 40 || /^(?:\p{N}+|[a-z])$/u.test(word)) continue;
    const rows = known.get(word) ?? (holding.get(word) as { doc: number } | undefined)?.doc ?? 0;
    known.set(word, rows);
    if (rows < 2 || (rows > 3 && rows > total * COMMON_SHARE)) continue;
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
    for (const [number] of match.all(`"${word}"`) as [number][]) {
      scores.set(number, (scores.get(number) ?? 0) + weight * rarity);
    }
  }
  return scores;
}

/** How alike two texts are, from 0 to about 1, and the words that tell it, the strongest first. */
function compare(
  strong: ReadonlyMap<string, Strong>,
  row: TextRow,
): { score: number; words: string[] } {
  const counts = countWords(row);
  const shared: { written: string; part: number }[] = [];
  let own = 0;
  let norm = 0;
  for (const [word, { weight, rarity, written }] of strong) {
    own += weight * weight;
    const found = counts.get(word);
    if (found === undefined) continue;
    const other = (1 + Math.log(found.count)) * rarity;
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

interface SharedTags {
  weight: number;
  readonly tags: string[];
}

function sharedTags(db: Database.Database, self: number, total: number): Map<number, SharedTags> {
  const found = new Map<number, SharedTags>();
  const own = db.prepare('SELECT tag FROM tags WHERE number = ?').raw().all(self) as [string][];
  const numbers = db.prepare('SELECT number FROM tags WHERE tag = ? LIMIT ?').raw();
  for (const [tag] of own) {
    const rows = numbers.all(tag, MOST_ROWS) as [number][];
    const weight = Math.log((total + 1) / rows.length) / Math.log(total + 2);
    for (const [number] of rows) {
      const shared = found.get(number) ?? { weight: 0, tags: [] };
      shared.weight += weight;
      shared.tags.push(tag);
      found.set(number, shared);
    }
  }
  return found;
}
