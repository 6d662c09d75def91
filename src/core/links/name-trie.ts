import { splitWords } from '#core/search/words';
import { linkKey } from './link-key';
import { isMentionable } from './mentionable';

/** A title or alias of an entry. */
export interface EntryName {
  readonly id: string;
  /** As a link is to name it. */
  readonly name: string;
}

/** A name found in a text, in UTF-16 units. */
export interface FoundName {
  readonly start: number;
  readonly end: number;
  readonly name: EntryName;
}

interface Ending {
  readonly name: EntryName;
  readonly key: string;
  /** Signs that the name has before its first and after its last word. */
  readonly before: number;
  readonly after: number;
}

interface Branch {
  readonly next: Map<string, Branch>;
  readonly endings: Ending[];
}

/** Between letters these make a longer name of it: `Node` is not meant in `Node.js` or `my_node`. */
const JOINT = /[._/\\@#=&~]/;
const LETTER = /[\p{L}\p{N}\p{M}]/u;

/** Names by their words, to find all of them in a text at once. */
export class NameTrie {
  private readonly root: Branch = { next: new Map(), endings: [] };

  /** Names that `isMentionable` leaves out are left out. */
  constructor(names: Iterable<EntryName>) {
    for (const name of names) this.add(name);
  }

  /** The names in a text as whole words, whatever their case; of overlapping ones the longest. */
  find(text: string): readonly FoundName[] {
    const words = splitWords(text);
    const found: FoundName[] = [];
    let next = 0;
    for (const [at, { start }] of words.entries()) {
      if (at < next) continue;
      let branch: Branch | undefined = this.root;
      let best: FoundName | null = null;
      for (let last = at, word = words[last]; word !== undefined; last += 1, word = words[last]) {
        branch = branch.next.get(word.word);
        if (branch === undefined) break;
        const here = matchEnding(text, start, word.end, branch.endings);
        if (here === null) continue;
        best = here;
        next = last + 1;
      }
      if (best !== null) found.push(best);
    }
    return found;
  }

  private add(name: EntryName): void {
    if (!isMentionable(name.name)) return;
    const written = name.name.normalize('NFC').trim();
    const words = splitWords(written);
    let branch = this.root;
    for (const { word } of words) {
      const next = branch.next.get(word) ?? { next: new Map(), endings: [] };
      branch.next.set(word, next);
      branch = next;
    }
    branch.endings.push({
      name,
      key: linkKey(written),
      before: words[0]?.start ?? 0,
      after: written.length - (words.at(-1)?.end ?? 0),
    });
  }
}

function matchEnding(
  text: string,
  from: number,
  to: number,
  endings: readonly Ending[],
): FoundName | null {
  for (const { name, key, before, after } of endings) {
    const [start, end] = [from - before, to + after];
    if (start < 0 || linkKey(text.slice(start, end)) !== key) continue;
    if (isPartOfMore(text, start, end)) continue;
    return { start, end, name };
  }
  return null;
}

function isPartOfMore(text: string, start: number, end: number): boolean {
  if (JOINT.test(text.charAt(start - 1))) return true;
  const [sign, letter] = [text.charAt(end), text.slice(end + 1, end + 3)];
  return sign === '_' || (JOINT.test(sign) && letter !== '' && LETTER.test(letter.charAt(0)));
}
