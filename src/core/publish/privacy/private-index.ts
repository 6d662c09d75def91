import { EMPTY_DOCUMENT } from '#core/document/document';
import { readFrontMatter } from '#core/document/front-matter';
import { collectTags } from '#core/document/tags';
import type { EntryRecord } from '#core/library/record';
import { copiesOf } from '#core/growth/wins/copied';
import { comparedWords, eachRun, sieveOf, type RunSieve } from './compared-words';
import { slugOf } from '../places/names';
import { isPrivate } from './privacy';
import { readSaid } from './said';

/** Whose secret it is. */
export interface Secret {
  readonly title: string;
  /** Whether it stands in a comment of an entry that may itself be published. */
  readonly isComment: boolean;
  /** Whether that entry is in the trash: its marks hold until it is deleted for ever. */
  readonly isTrashed: boolean;
  /** Whether its writer may make it public: it is private by its mark alone. */
  readonly isByMark: boolean;
}

/** All that a library holds, for the proof that nothing private leaves it. */
export interface AllEntries {
  /** The entries that are not in the trash. */
  readonly library: readonly EntryRecord[];
  readonly trash: readonly EntryRecord[];
  /** Private texts that are no entries, such as a company’s ladder. */
  readonly texts?: readonly { readonly title: string; readonly text: string }[];
}

/** A name that gives an entry away wherever it stands. */
interface TellingName {
  readonly words: readonly string[];
  readonly secret: Secret;
}

/** What must not be found in any output. What a note that isn't private says is no secret. */
export interface PrivateIndex {
  /** By the hash of a run of words. */
  readonly runs: ReadonlyMap<number, Secret>;
  readonly sieve: RunSieve;
  /** By their first word: titles, aliases and names of files. */
  readonly names: ReadonlyMap<string, readonly TellingName[]>;
  /** All names as slugs, short ones too: they count where they address something. */
  readonly slugs: ReadonlyMap<string, Secret>;
  /** In small letters. */
  readonly tags: ReadonlyMap<string, Secret>;
  /** Ids of entries and hashes of files. */
  readonly tokens: ReadonlyMap<string, Secret>;
  readonly isEmpty: boolean;
}

/** A name shorter than this says nothing by itself: “Go” may stand in any text. */
const TELLING_NAME = 12;

/**
 * Learns what only the private entries of a library hold, and the comments of the others. What is
 * in the trash keeps its secrets, and makes nobody else's public.
 */
export function indexLibrary({ library, trash, texts = [] }: AllEntries): PrivateIndex {
  const runs = new Map<number, Secret>();
  /** Runs that go over a title’s end, by the first run of the words behind it. */
  const leaning = new Map<number, number>();
  const names = new Map<string, TellingName[]>();
  const slugs = new Map<string, Secret>();
  const tags = new Map<string, Secret>();
  const tokens = new Map<string, Secret>();
  const trashed = new Set(trash);
  const all = [...trash, ...library];
  const outTitles = runsOfOutTitles(all);
  for (const { title, text } of texts) {
    const secret = { title, isComment: false, isTrashed: false, isByMark: false };
    eachRun(comparedWords(text), (hash) => runs.set(hash, secret));
  }
  for (const record of all.filter(isPrivate)) {
    const secret = {
      title: record.title,
      isComment: false,
      isTrashed: trashed.has(record),
      isByMark: !isPrivate({ ...record, private: false }),
    };
    const copies = copiesOf(record);
    const told = copies.map(({ words }) => comparedWords(words));
    const toldRuns = new Set<number>();
    const isWin = record.kind === 'win';
    for (const { day, draft, words } of copies)
      eachRun(comparedWords(`${day} ${draft} ${words}`), (hash) => toldRuns.add(hash));
    partsOf(record).forEach((part, index) => {
      const titleEnd = index === 0 ? countTitleWords(record) : 0;
      const over: number[] = [];
      const behind: number[] = [];
      eachRun(comparedWords(part), (hash, start, end) => {
        if (start === titleEnd) behind.push(hash);
        if (toldRuns.has(hash) || (isWin && outTitles.has(hash))) return;
        if (start < titleEnd && end > titleEnd) over.push(hash);
        else {
          runs.set(hash, secret);
          leaning.delete(hash);
        }
      });
      const [first] = behind;
      for (const hash of over) {
        if (first !== undefined && !runs.has(hash)) leaning.set(hash, first);
        runs.set(hash, secret);
      }
    });
    for (const name of namesOf(record)) {
      slugs.set(slugOf(name), secret);
      for (const words of [comparedWords(name), comparedWords(slugOf(name))]) {
        const [first] = words;
        if (first === undefined || !isTelling(words)) continue;
        if (told.some((one) => one.some((_, at) => standsAt({ words, secret }, one, at)))) continue;
        names.set(first, [...(names.get(first) ?? []), { words, secret }]);
      }
    }
    for (const tag of tagsOf(record)) tags.set(tag.toLowerCase(), secret);
    tokens.set(record.id, secret);
    for (const asset of Object.values(record.attachments)) tokens.set(hashOf(asset), secret);
  }
  const secretNames = new Set(slugs.keys());
  const isSecret = (name: string): boolean => secretNames.has(slugOf(name));
  const others = all.filter((record) => !isPrivate(record));
  const commented = new Map<string, Secret>();
  for (const record of others) {
    const { hidden } = readSaid(record, isSecret);
    const secret = {
      title: record.title,
      isComment: true,
      isTrashed: trashed.has(record),
      isByMark: false,
    };
    if (hidden !== '') commented.set(record.id, secret);
    eachRun(comparedWords(hidden), (hash) => {
      leaning.delete(hash);
      if (!runs.has(hash)) runs.set(hash, secret);
    });
  }
  for (const record of others) {
    const own = commented.get(record.id);
    const isTold = record.stage === null && !trashed.has(record);
    if (!trashed.has(record)) for (const name of namesOf(record)) slugs.delete(slugOf(name));
    if (isTold) {
      for (const tag of tagsOf(record)) tags.delete(tag.toLowerCase());
      for (const asset of Object.values(record.attachments)) tokens.delete(hashOf(asset));
    } else if (own === undefined) continue;
    if (runs.size + names.size === 0) continue;
    const words = comparedWords(readSaid(record, isSecret).shown);
    eachRun(words, (hash) => {
      // A passage that a draft shows and keeps in a comment, too, is none of its secrets.
      if (isTold || runs.get(hash) === own) runs.delete(hash);
    });
    if (isTold) forgetNames(words, names);
  }
  // Where what is behind a title is public, the title’s last words before it are chance.
  for (const [hash, first] of leaning) if (!runs.has(first)) runs.delete(hash);
  const isEmpty = runs.size + names.size + slugs.size + tags.size + tokens.size === 0;
  return { runs, sieve: sieveOf(runs.keys()), names, slugs, tags, tokens, isEmpty };
}

/**
 * What a private entry says. The facts of a win stand each for itself: its title and its day, one
 * after the other, are those of the post that it is about, too.
 */
function partsOf(record: EntryRecord): readonly string[] {
  const said = (of: EntryRecord): string => {
    const { shown, hidden } = readSaid(of, () => false);
    return `${shown}\n${hidden}`;
  };
  if (record.kind !== 'win' || record.frontMatter === null) return [said(record)];
  const facts = said({ ...record, title: '', document: EMPTY_DOCUMENT });
  return [said({ ...record, frontMatter: null }), ...facts.split('\n')];
}

/** Of what a private entry says, so many words at the start are its title. */
function countTitleWords(record: EntryRecord): number {
  const title = { ...record, frontMatter: null, document: EMPTY_DOCUMENT };
  return comparedWords(readSaid(title, () => false).shown).length;
}

/** A win may name a post that is out, or a talk that was given: their titles are known already. */
function runsOfOutTitles(all: readonly EntryRecord[]): ReadonlySet<number> {
  const runs = new Set<number>();
  for (const record of all) {
    if ((record.stage !== 'published' && record.stage !== 'given') || isPrivate(record)) continue;
    eachRun(comparedWords(record.title), (hash) => runs.add(hash));
  }
  return runs;
}

/** The hash in an asset's name: the same bytes are the same file whatever its ending. */
export function hashOf(asset: string): string {
  return asset.slice(0, asset.indexOf('.'));
}

/** Where a name stands in words, from its first one on. */
export function standsAt(name: TellingName, words: readonly string[], at: number): boolean {
  return name.words.every((word, offset) => words[at + offset] === word);
}

/** The names of an entry and of its files, with and without their endings. */
function namesOf(record: EntryRecord): readonly string[] {
  const { slug } = readFrontMatter(record.frontMatter).properties;
  const sources = [...Object.keys(record.attachments), record.origin?.path ?? ''];
  const files = sources.map((source) => source.split(/[/\\]/).at(-1) ?? '');
  return [
    record.title,
    ...record.aliases,
    ...(typeof slug === 'string' ? [slug] : []),
    ...files.flatMap((file) => [file, file.replace(/\.[^.]*$/, '')]),
  ].filter((name) => name.trim() !== '');
}

function tagsOf(record: EntryRecord): readonly string[] {
  return [...record.tags, ...collectTags(record.document)];
}

function isTelling(words: readonly string[]): boolean {
  return words.join(' ').length >= TELLING_NAME || /\p{Script=Han}{4}/u.test(words.join(''));
}

function forgetNames(words: readonly string[], names: Map<string, TellingName[]>): void {
  words.forEach((word, at) => {
    const told = names.get(word);
    if (told === undefined) return;
    const left = told.filter((name) => !standsAt(name, words, at));
    if (left.length === 0) names.delete(word);
    else names.set(word, left);
  });
}
