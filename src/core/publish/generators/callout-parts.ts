import { contentOf, stringAttribute, type DocumentNode } from '#core/document/document';
import { lineOf } from '#core/draft/line-of';

/** What a callout says: its title, in words too, and its blocks. */
export interface CalloutParts {
  readonly title: readonly DocumentNode[];
  /** The title without marks; '' where it has none. */
  readonly words: string;
  readonly body: readonly DocumentNode[];
}

/** Takes a callout apart. */
export function calloutParts(callout: DocumentNode): CalloutParts {
  const content = contentOf(callout);
  const titles = content.filter(({ type }) => type === 'calloutTitle');
  return {
    title: titles.flatMap(contentOf),
    words: titles.map(lineOf).join(' '),
    body: content.filter(({ type }) => type !== 'calloutTitle'),
  };
}

/** The name of a callout's kind, for one without a title. */
export function calloutName(callout: DocumentNode): string {
  const kind = stringAttribute(callout, 'kind').toLowerCase() || 'note';
  return kind.charAt(0).toUpperCase() + kind.slice(1);
}
