import { gunzipSync } from 'node:zlib';
import { decodeTrie, type ITrie } from 'cspell-trie-lib';
import { rankSuggestions } from '#core/spelling/rank-suggestions';
import { toLookedUp, type Spelling, type SpellingLanguage } from '#core/spelling/spelling';
import { readCommonWords } from './common-words';
import { readPackageFile } from './package-file';

/** A package of words and the files in it. */
type Words = readonly [pack: string, ...files: readonly string[]];

const LANGUAGE_WORDS: Readonly<Record<SpellingLanguage, readonly [string, string]>> = {
  'en-US': ['@cspell/dict-en_us', 'en_US.trie.gz'],
  'en-GB': ['@cspell/dict-en-gb-mit', 'en_GB.trie.gz'],
};

/** The words of our trade, whichever language is written. */
const TERMS: readonly Words[] = [
  [
    '@cspell/dict-software-terms',
    'dict/softwareTerms.txt.gz',
    'dict/software-tools.txt',
    'dict/networkingTerms.txt',
    'dict/computing-acronyms.txt',
    'dict/coding-compound-terms.txt',
    'dict/webServices.txt',
  ],
  ['@cspell/dict-companies', 'dict/companies.txt'],
  ['@cspell/dict-npm', 'dict/npm.txt'],
];

const MOST_SUGGESTIONS = 6;

/** Milliseconds that may be spent on looking for what was meant. */
const MOST_TIME = 300;

/** Dictionaries of this computer, each loaded when it is first asked. */
export function openDictionaries(): Spelling {
  const tries = new Map<SpellingLanguage, ITrie>();
  let terms: ReadonlySet<string> | null = null;
  let common: ReadonlyMap<string, number> | null = null;

  function language(name: SpellingLanguage): ITrie {
    const trie = tries.get(name) ?? decodeTrie(read(...LANGUAGE_WORDS[name]));
    tries.set(name, trie);
    return trie;
  }

  function isKnown(name: SpellingLanguage, word: string): boolean {
    terms ??= new Set(TERMS.flatMap(readTerms));
    const trie = language(name);
    const known = toLookedUp(word);
    const stem = known.replace(/'s$/u, '');
    return [known, stem].some(
      (form) =>
        trie.has(form) || trie.has(form.toLowerCase()) || terms?.has(form.toLowerCase()) === true,
    );
  }

  return {
    unknown: async (name, words) => words.filter((word) => !isKnown(name, word)),
    suggest: async (name, word) => {
      const wanted = toLookedUp(word);
      const options = {
        numSuggestions: MOST_SUGGESTIONS * 3,
        ignoreCase: false,
        timeout: MOST_TIME,
      };
      const found = language(name).suggest(wanted, options);
      common ??= readCommonWords();
      const places = common;
      return rankSuggestions(wanted, found, (one) => places.get(one)).slice(0, MOST_SUGGESTIONS);
    },
    close: async () => tries.clear(),
  };
}

/** A package tells its own place by the one file that it exports. */
function read(pack: string, file: string): Uint8Array<ArrayBuffer> {
  const bytes = readPackageFile(pack, 'cspell-ext.json', file);
  return new Uint8Array(file.endsWith('.gz') ? gunzipSync(bytes) : bytes);
}

/** In small letters; `#` begins a remark. */
function readTerms([pack, ...files]: Words): string[] {
  const lines = files.flatMap((file) => Buffer.from(read(pack, file)).toString().split('\n'));
  return lines
    .flatMap((line) => line.replace(/#.*/, '').split(/[^\p{L}'’]+/u))
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
}
