import { type DocumentNode, stringAttribute } from '#core/document/document';
import { visitNodes } from '#core/document/tree';
import type { EntryRecord } from '#core/library/record';

/** What an entry says: to its readers, and in comments, which no reader gets. */
interface Said {
  readonly shown: string;
  readonly hidden: string;
}

/** Attributes that hold words: addresses, descriptions, code, formulas, names. */
const WORDS = ['value', 'alt', 'title', 'label', 'latex', 'href', 'src', 'meta', 'name', 'heading'];

/** Words that stand in the middle of a sentence. */
const INLINE: Readonly<Record<string, (node: DocumentNode) => string>> = {
  wikilink: (node) => stringAttribute(node, 'label') || stringAttribute(node, 'title'),
  hashtag: (node) => stringAttribute(node, 'name'),
  mathInline: (node) => stringAttribute(node, 'latex'),
  hardBreak: () => '\n',
};

/** Those after which a word goes on. */
const SEAMLESS = new Set(['footnoteReference', 'htmlInline', 'rawInline', 'image']);

/** Addresses of the web are nobody's words. */
const ADDRESS = /\b(?:https?:\/\/|www\.)[^\s<>"'`)\]]+/g;

const HTML_COMMENT = /<!--([^]*?)(?:-->|$)|%%([^]*?)(?:%%|$)/g;

/**
 * Reads all that an entry says, in the order of its text, what is no running text at the end.
 * @param isSecret tells the names of entries that readers never get: naming them in a link says nothing
 */
export function readSaid(record: EntryRecord, isSecret: (name: string) => boolean): Said {
  let running = record.title;
  const apart: string[] = [record.frontMatter ?? ''];
  const hidden: string[] = [];
  visitNodes(record.document, (node) => {
    if (node.type === 'frontmatter') return;
    if (node.type === 'comment' || node.type === 'commentBlock') {
      hidden.push(stringAttribute(node, 'value'));
      return;
    }
    const isLink = node.type === 'wikilink' || node.type === 'embed';
    if (isLink && isSecret(stringAttribute(node, 'title'))) return;
    if (node.text !== undefined) running += node.text;
    else if (!SEAMLESS.has(node.type)) running += INLINE[node.type]?.(node) ?? '\n';
    for (const name of WORDS) {
      const value = node.attrs?.[name];
      if (typeof value === 'string') apart.push(openPart(value, node, hidden));
    }
    for (const mark of node.marks ?? []) {
      if (mark.type !== 'link') continue;
      apart.push(stringAttribute(mark, 'href'), stringAttribute(mark, 'title'));
    }
  });
  const shown = [running, ...apart].join('\n');
  return { shown: shown.replace(ADDRESS, ' '), hidden: hidden.join('\n') };
}

/** What HTML and kept source show; their comments are added to what is hidden. */
function openPart(value: string, { type }: DocumentNode, hidden: string[]): string {
  if (!type.startsWith('html') && !type.startsWith('raw')) return value;
  return value.replace(HTML_COMMENT, (_, html?: string, own?: string) => {
    hidden.push(html ?? own ?? '');
    return '';
  });
}
