import { contentOf } from '../document/document';
import { lineOf } from './line-of';
import type { SourceNote } from './source';

/** So many titles are proposed at most. */
const MOST = 4;

/** Words that say nothing at a title's end. */
const LINKING = new Set([
  'a',
  'an',
  'and',
  'as',
  'at',
  'for',
  'how',
  'in',
  'is',
  'of',
  'on',
  'or',
  'the',
  'to',
  'why',
  'with',
]);

/** Headings that notes of any subject have. */
const ANY_NOTE = new Set(
  [
    'pitfall',
    'open question',
    'question',
    'summary',
    'conclusion',
    'introduction',
    'overview',
    'background',
    'context',
    'example',
    'note',
    'reference',
    'resource',
    'source',
    'link',
    'see also',
    'further reading',
    'to do',
    'todo',
    'next step',
    'what i learned',
    'takeaway',
  ].flatMap((heading) => [heading, `${heading}s`]),
);

/**
 * Titles for a draft of these notes, the likeliest first: what headings of several say, the words
 * that their titles share, the tag that all have, and the titles themselves. No two are the same.
 */
export function proposeTitles(
  notes: readonly (SourceNote & { readonly tags: readonly string[] })[],
): readonly string[] {
  const own = notes.map(({ title }) => title.trim()).filter((title) => title !== '');
  const [first] = own;
  const titles = [
    ...(notes.length > 1
      ? [...sharedHeadings(notes), ...sharedWords(own), ...sharedTags(notes), ...joined(own)]
      : []),
    ...(first === undefined ? [] : [first]),
  ];
  const known = new Map<string, string>();
  for (const title of titles) if (!known.has(keyOf(title))) known.set(keyOf(title), title);
  return [...known.values()].slice(0, MOST);
}

/** Headings of a subject that most of the notes have, in the order of their first use. */
function sharedHeadings(notes: readonly SourceNote[]): readonly string[] {
  const counts = new Map<string, { text: string; notes: Set<string> }>();
  for (const { id, document } of notes) {
    for (const block of contentOf(document)) {
      const text = block.type === 'heading' ? lineOf(block) : '';
      if (text === '' || ANY_NOTE.has(keyOf(text))) continue;
      const known = counts.get(keyOf(text)) ?? { text, notes: new Set<string>() };
      counts.set(keyOf(text), known);
      known.notes.add(id);
    }
  }
  return [...counts.values()]
    .filter((one) => one.notes.size * 2 > notes.length && one.notes.size > 1)
    .toSorted((one, other) => other.notes.size - one.notes.size)
    .map(({ text }) => text);
}

/** The longest run of words that all titles have, if it says something. */
function sharedWords(titles: readonly string[]): readonly string[] {
  const [first = '', ...others] = titles;
  if (others.length === 0) return [];
  const words = first.split(/\s+/);
  const padded = others.map((title) => ` ${keyOf(title)} `);
  for (let length = words.length; length > 0; length -= 1) {
    for (let start = 0; start + length <= words.length; start += 1) {
      const run = words.slice(start, start + length);
      const ends = [run[0], run.at(-1)].map((word = '') => keyOf(word));
      if (ends.some((word) => LINKING.has(word) || word.length < 3)) continue;
      const text = run.join(' ');
      if (padded.every((title) => title.includes(` ${keyOf(text)} `))) return [startUpper(text)];
    }
  }
  return [];
}

/** A tag that all of them have: the rarest ones say most, and those are the deepest. */
function sharedTags(notes: readonly { readonly tags: readonly string[] }[]): readonly string[] {
  const [first, ...others] = notes;
  const shared = (first?.tags ?? []).filter((tag) =>
    others.every(({ tags }) => tags.some((one) => keyOf(one) === keyOf(tag))),
  );
  const [deepest] = shared.toSorted(
    (one, other) => other.split('/').length - one.split('/').length,
  );
  const name = deepest?.split('/').at(-1)?.replace(/[-_]+/g, ' ') ?? '';
  return name === '' ? [] : [`Notes on ${name}`];
}

/** Two or three short titles as one. */
function joined(titles: readonly string[]): readonly string[] {
  const last = titles.at(-1);
  if (titles.length > 3 || last === undefined) return [];
  const text = `${titles.slice(0, -1).join(', ')} and ${last}`;
  return text.length <= 80 ? [text] : [];
}

function startUpper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function keyOf(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}
