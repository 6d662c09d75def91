import { type DocumentNode, optionalAttribute, stringAttribute } from '#core/document/document';
import { mapNodes, visitNodes } from '#core/document/tree';
import { lineOf, shownOfLink } from './line-of';
import { sourceOf, TITLE_BLOCK } from './source';

/** A heading of a draft that came from a note. */
interface NoteHeading {
  /** The note's id. */
  readonly note: string;
  readonly isTitle: boolean;
  readonly words: string;
}

/**
 * Points `[[links]]` to notes that became sections of this very draft to the sections: to the
 * heading that a link names, else to the one that was the note's title, else to the next one from
 * the note. Headings that another one above them is called like are passed over, because an anchor
 * leads to the first of them.
 * @param resolve the id of the entry that a link names, or undefined
 */
export function linkOwnSections(
  document: DocumentNode,
  resolve: (title: string) => string | undefined,
): DocumentNode {
  const headings = noteHeadings(document);
  if (headings.length === 0) return document;
  return mapNodes(document, (node) => {
    const title = node.type === 'wikilink' ? stringAttribute(node, 'title') : '';
    const note = title === '' ? undefined : resolve(title);
    const heading = note === undefined ? undefined : sectionFor(note, node, headings);
    if (heading === undefined) return node;
    const label = shownOfLink(node);
    return {
      ...node,
      attrs: { ...node.attrs, title: '', heading: heading.words, block: null, label },
    };
  });
}

function sectionFor(
  note: string,
  link: DocumentNode,
  headings: readonly NoteHeading[],
): NoteHeading | undefined {
  const own = headings.filter((heading) => heading.note === note);
  const named = keyOf(optionalAttribute(link, 'heading') ?? '');
  return (
    own.find(({ words }) => named !== '' && keyOf(words) === named) ??
    own.find(({ isTitle }) => isTitle) ??
    own[0]
  );
}

/** The headings that came from notes and that an anchor can lead to. */
function noteHeadings(document: DocumentNode): readonly NoteHeading[] {
  const headings: NoteHeading[] = [];
  const seen = new Set<string>();
  visitNodes(document, (node) => {
    if (node.type !== 'heading') return;
    const words = lineOf(node);
    const key = keyOf(words);
    const source = sourceOf(node);
    if (source !== null && key !== '' && !seen.has(key)) {
      headings.push({
        note: source.source.note,
        isTitle: source.source.block === TITLE_BLOCK,
        words,
      });
    }
    seen.add(key);
  });
  return headings;
}

/** What of a heading's words every generator makes its anchor of. */
function keyOf(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
