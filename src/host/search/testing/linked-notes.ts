import type { DocumentNode } from '#core/document/document';
import type { EntryRecord } from '#core/library/record';
import { GeneratedNotes } from './generated-notes';
import { seededRandom } from './seeded-random';

const notes = new GeneratedNotes();

/**
 * A generated note with two links to others and a mention of a third, the low numbers more often.
 * @param size how many notes there are
 */
export function linkedNote(number: number, size: number): EntryRecord {
  const record = notes.record(number);
  const random = seededRandom(number + 5);
  const title = () => notes.record(Math.floor(random() ** 2 * size)).title;
  const link = (): DocumentNode => ({ type: 'wikilink', attrs: { title: title() } });
  const text = (value: string): DocumentNode => ({ type: 'text', text: value });
  const more = { type: 'paragraph', content: [link(), text(` and ${title()}, `), link()] };
  const content = [...(record.document.content ?? []), more];
  return { ...record, document: { type: 'doc', content } };
}
