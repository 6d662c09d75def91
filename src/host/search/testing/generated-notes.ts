import type { DocumentNode } from '#core/document/document';
import type { EntryRecord } from '#core/library/record';
import { makeRecord, testId } from '../../storage/testing/make-record';
import { seededRandom, type Random } from './seeded-random';

const WORDS = 40_000;
const TAGS = 300;

const SYLLABLES =
  'ba co de fi gra ho in jo ka lo ma ne or pro qui ra sta te un ver wi xe yo zu ment tion ing er ly'.split(
    ' ',
  );

/**
 * Realistic notes without end, the same on every machine: 300 to 800 words that are as common as
 * words are (Zipf), headings, code, links and tags.
 */
export class GeneratedNotes {
  readonly words: readonly string[];
  private readonly weights: Float64Array;

  constructor() {
    const random = seededRandom(1);
    const words = new Set<string>();
    while (words.size < WORDS) {
      // Common words are short.
      const syllables = 1 + Math.floor(Math.log10(1 + words.size) / 1.5) + Math.floor(random() * 2);
      words.add(Array.from({ length: syllables }, () => pick(SYLLABLES, random)).join(''));
    }
    this.words = [...words];
    this.weights = new Float64Array(WORDS);
    let sum = 0;
    for (let rank = 0; rank < WORDS; rank += 1) {
      sum += 1 / (rank + 2.7);
      this.weights[rank] = sum;
    }
  }

  /** The note of a number. */
  record(number: number): EntryRecord {
    const random = seededRandom(number * 7919 + 11);
    const content: DocumentNode[] = [];
    let left = 300 + Math.floor(random() * 500);
    while (left > 0) {
      const length = Math.min(left, 20 + Math.floor(random() * 60));
      left -= length;
      const kind = random();
      if (kind < 0.2)
        content.push(block('heading', [text(this.sentence(4, random))], { level: 2 }));
      if (kind > 0.85) {
        const code = `const ${this.name(random)} = ${this.name(random)}(${this.word(random)});`;
        content.push(block('codeBlock', [text(code)], { language: 'ts' }));
      }
      content.push(block('paragraph', this.paragraph(length, random)));
    }
    return makeRecord(testId(number), {
      title: this.sentence(2 + Math.floor(random() * 5), random),
      tags: [`tag${Math.floor(random() ** 3 * TAGS)}`],
      updated: new Date(1.6e12 + number * 1e6).toISOString(),
      document: { type: 'doc', content },
    });
  }

  /** A word as often as it is common. */
  word(random: Random): string {
    const wanted = random() * (this.weights[WORDS - 1] ?? 0);
    let low = 0;
    let high = WORDS - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.weights[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return this.words[low] ?? '';
  }

  private paragraph(length: number, random: Random): DocumentNode[] {
    const sentence = this.sentence(length, random);
    if (random() > 0.2) return [text(`${sentence}.`)];
    const title = this.sentence(3, random);
    return [text(`${sentence} `), { type: 'wikilink', attrs: { title } }, text('.')];
  }

  private sentence(length: number, random: Random): string {
    const words = Array.from({ length }, () => this.word(random)).join(' ');
    return words.charAt(0).toUpperCase() + words.slice(1);
  }

  private name(random: Random): string {
    const second = this.word(random);
    return this.word(random) + second.charAt(0).toUpperCase() + second.slice(1);
  }
}

function block(type: string, content: readonly DocumentNode[], attrs = {}): DocumentNode {
  return { type, attrs, content };
}

function text(value: string): DocumentNode {
  return { type: 'text', text: value };
}

function pick<T>(all: readonly T[], random: Random): T {
  return all[Math.floor(random() * all.length)] as T;
}
