import { contentOf } from '../../document/document';
import { lineOf } from '#core/draft/line-of';
import type { EntryRecord } from '#core/library/record';

/** What a post is about, in a sentence or two. */
export interface Description {
  /** '' for a text without words. */
  readonly text: string;
  /** Whether its author wrote it; else it is the sentence that the text begins with. */
  readonly isOwn: boolean;
}

/** Longer beginnings are cut at a word. */
const LONGEST = 200;

/** The `description` among a post's properties, or else its first sentence. */
export function describe(
  { document }: Pick<EntryRecord, 'document'>,
  properties: Readonly<Record<string, unknown>>,
): Description {
  const own = properties['description'];
  if (typeof own === 'string' && own.trim() !== '') return { text: own.trim(), isOwn: true };
  const paragraph = contentOf(document).find(
    (block) => block.type === 'paragraph' && lineOf(block) !== '',
  );
  const line = paragraph === undefined ? '' : lineOf(paragraph);
  const sentence = /^.+?(?:[.!?](?=\s|$)|[。！？])/u.exec(line)?.[0] ?? line;
  if (sentence.length <= LONGEST) return { text: sentence, isOwn: false };
  return { text: `${sentence.slice(0, LONGEST).replace(/(?<!\s)\s+\S*$/, '')}…`, isOwn: false };
}
