import type { DocumentNode } from '#core/document/document';
import type { EntryRecord } from './record';

/** What can be made out in a record that can't be read, such as one that is cut off. */
export interface MadeOut {
  /** Empty where there is none. */
  readonly title: string;
  readonly blocks: readonly DocumentNode[];
}

/** A key whose value is words or the name of a node, in JSON; the last one may not end. */
const WORDS = /"(type|title|text|value|latex|name)"\s*:\s*"([^"\\]*(?:\\.[^"\\]*)*)/gs;

/** Nodes whose words stand by themselves. */
const BLOCKS: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'calloutTitle',
  'codeBlock',
  'mathBlock',
  'htmlBlock',
  'commentBlock',
  'rawBlock',
]);

/** Nodes whose words are no text, and how they are written. */
const WRITTEN: Readonly<Record<string, (words: string) => string>> = {
  'wikilink title': (words) => `[[${words}]]`,
  'embed title': (words) => `![[${words}]]`,
  'hashtag name': (words) => `#${words}`,
};

/** Finds the words in a record that can't be read, block by block, without their looks. */
export function makeOut(broken: string): MadeOut {
  const blocks: { readonly type: string; text: string }[] = [];
  let title: string | null = null;
  let node = '';
  const add = (words: string): void => {
    const last = blocks.at(-1);
    if (last === undefined) blocks.push({ type: 'paragraph', text: words });
    else last.text += words;
  };
  for (const [, key = '', value = ''] of broken.matchAll(WORDS)) {
    const words = decode(value);
    if (key === 'type') {
      if (BLOCKS.has(words)) blocks.push({ type: words, text: '' });
      node = words;
    } else if (node === '') {
      // What stands before the text is the entry's own.
      if (key === 'title') title ??= words;
    } else if (key === 'text' || key === 'value' || key === 'latex') {
      add(words);
    } else {
      add(WRITTEN[`${node} ${key}`]?.(words) ?? '');
    }
  }
  return {
    title: title ?? '',
    blocks: blocks.filter(({ text }) => text.trim() !== '').map(toBlock),
  };
}

/** An empty version of an entry, with what could be made out: nobody knows what of it is private. */
export function fillIn(empty: EntryRecord, { title, blocks }: MadeOut): EntryRecord {
  const document = { type: 'doc', content: [...blocks] };
  return { ...empty, title: title || empty.title, private: true, document, verbatim: null };
}

function toBlock({ type, text }: { readonly type: string; readonly text: string }): DocumentNode {
  const isCode = type === 'codeBlock';
  const words = isCode ? text : text.replaceAll(/\s+/g, ' ');
  return { type: isCode ? 'codeBlock' : 'paragraph', content: [{ type: 'text', text: words }] };
}

/** A string of JSON, without its quotes, whose last letter may be cut off. */
function decode(value: string): string {
  for (const whole of [value, value.replace(/\\u[\da-f]{0,3}$/i, '')]) {
    try {
      return JSON.parse(`"${whole}"`) as string;
    } catch {
      // What is left may be read.
    }
  }
  return value;
}
