import { GAP_TAG, questionFrontMatter } from '#core/check/gaps/question-note';
import { asTitle, inDraft, quote } from '#core/check/gaps/question';
import type { DocumentNode } from '#core/document/document';
import type { Term } from './terms';

/** What a note has in the place of a rule's id when an explanation from memory missed it. */
const MISSED_RULE = 'recall/missed';

/** The note that asks for what an explanation missed. */
export interface MissedNote {
  readonly title: string;
  readonly tags: readonly string[];
  readonly frontMatter: string;
  readonly document: DocumentNode;
}

/** @param entry what was explained */
export function missedNote(
  { kind, words }: Term,
  entry: { readonly title: string; readonly tags: readonly string[] },
): MissedNote {
  const title = entry.title.trim();
  const question =
    kind === 'heading' && title !== ''
      ? `What does ${quote(title)} say of ${quote(words)}?`
      : `What is ${quote(words)}${inDraft(title)}?`;
  const link =
    title === ''
      ? { type: 'text', text: 'a note without a title' }
      : { type: 'wikilink', attrs: { title, heading: null, block: null, label: null } };
  const content = [
    { type: 'text', text: 'Missed when explaining ' },
    link,
    { type: 'text', text: ' from memory.' },
  ];
  return {
    title: asTitle(question),
    tags: [...entry.tags.filter((tag) => tag.toLowerCase() !== GAP_TAG), GAP_TAG],
    frontMatter: questionFrontMatter(MISSED_RULE),
    document: {
      type: 'doc',
      content: [{ type: 'paragraph', attrs: { id: null, source: null }, content }],
    },
  };
}
