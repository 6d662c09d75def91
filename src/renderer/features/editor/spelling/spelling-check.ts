import type { Node } from '@tiptap/pm/model';
import type { Spelling } from '../../../spelling';
import { wordsOfBlock } from './words-of-block';

/** A word that is spelled wrong, and where it stands in the document. */
export interface Mistake {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/** With fewer words it can't be told that a block is written in another language. */
const FEW = 5;

/** Looks up the words of a document, each word once. */
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

  /** The mistakes in a document, in its order. Rejects when words can't be looked up. */
  async find(document: Node): Promise<readonly Mistake[]> {
    const asked = new Set<string>();
    eachBlock(document, (block) => {
      for (const { word } of wordsOfBlock(block)) if (!this.#unknown.has(word)) asked.add(word);
    });
    if (asked.size > 0) {
      const unknown = new Set(await this.#host().check([...asked]));
      for (const word of asked) this.#unknown.set(word, unknown.has(word));
    }
    const mistakes: Mistake[] = [];
    eachBlock(document, (block, start) => {
      const words = wordsOfBlock(block);
      const wrong = words.filter(({ word }) => this.#unknown.get(word) === true);
      if (words.length >= FEW && wrong.length > words.length / 2) return;
      for (const { word, from, to } of wrong) {
        mistakes.push({ word, from: start + from, to: start + to });
      }
    });
    return mistakes;
  }
}

/** @param visit gets each block of text with the place of its first letter */
function eachBlock(document: Node, visit: (block: Node, start: number) => void): void {
  document.descendants((node, position) => {
    if (!node.isTextblock) return !node.isLeaf;
    visit(node, position + 1);
    return false;
  });
}
