import type { Entry } from '#contract/calls/api';
import { type DocumentNode, textOf } from '#core/document/document';

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The text of the first-level heading that a document starts with, or null without one. */
function findTitleHeading(document: DocumentNode): string | null {
  const first = document.content?.find((block) => block.type !== 'frontmatter');
  if (first?.type !== 'heading' || first.attrs?.['level'] !== 1) return null;
  return tidy(textOf(first));
}

/** Whether the text itself shows the entry's title, so that no field for it is needed. */
export function isTitledByHeading(entry: Pick<Entry, 'title' | 'document'>): boolean {
  const heading = findTitleHeading(entry.document);
  return heading !== null && heading !== '' && heading === tidy(entry.title);
}

/** Follows the heading that names an entry while it is being edited. */
export class TitleHeading {
  #title: string;
  #isFollowed: boolean;

  constructor(entry: Pick<Entry, 'title' | 'document'>) {
    this.#title = tidy(entry.title);
    this.#isFollowed = isTitledByHeading(entry);
  }

  /**
   * The new title that the heading gives the entry, or null where the title stays: there never was
   * such a heading, it is gone, it is empty, or it says the same.
   */
  follow(document: DocumentNode): string | null {
    const heading = findTitleHeading(document);
    this.#isFollowed = heading !== null && (this.#isFollowed || heading === this.#title);
    if (!this.#isFollowed || heading === null || heading === '' || heading === this.#title)
      return null;
    this.#title = heading;
    return heading;
  }
}
