import type { FoundWord } from '#core/spelling/find-words';
import type { Spelling } from '../../../spelling';
import type { Mistake } from './mistake';

/** A block of text with its words. */
export interface SpelledBlock {
  /** With their places inside the block. */
  readonly words: readonly FoundWord[];
  /** The place of its first letter in the whole text. */
  readonly start: number;
}

/** Milliseconds after the last change until words are looked up: never while somebody types. */
export const REST = 500;

/** With fewer words it can't be told that a block is written in another language. */
const FEW = 5;

/** Looks up the words of a text, each word once. */
export class SpellingCheck {
  readonly #host: () => Spelling;
  readonly #unknown = new Map<string, boolean>();

  constructor(host: () => Spelling) {
    this.#host = host;
  }

  /** Forgets what it knows, as language and own words may be others now. */
  forget(): void {
    this.#unknown.clear();
  }

  /** The mistakes in a text, in its order. Rejects when words can't be looked up. */
  async find(blocks: readonly SpelledBlock[]): Promise<readonly Mistake[]> {
    const asked = new Set<string>();
    for (const { words } of blocks) {
      for (const { word } of words) if (!this.#unknown.has(word)) asked.add(word);
    }
    if (asked.size > 0) {
      const unknown = new Set(await this.#host().check([...asked]));
      for (const word of asked) this.#unknown.set(word, unknown.has(word));
    }
    return blocks.flatMap(({ words, start }) => {
      const wrong = words.filter(({ word }) => this.#unknown.get(word) === true);
      if (words.length >= FEW && wrong.length > words.length / 2) return [];
      return wrong.map(({ word, from, to }) => ({ word, from: start + from, to: start + to }));
    });
  }
}
