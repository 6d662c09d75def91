import { DOMParser, type Schema, type TagParseRule } from '@tiptap/pm/model';
import { readTag } from './foreign/inline-tags';

/** Nodes that only this app's own clipboard may bring: their source would be published as it is. */
const NOT_FROM_PAGES = new Set([
  'htmlBlock',
  'htmlInline',
  'rawBlock',
  'rawInline',
  'comment',
  'commentBlock',
  'frontmatter',
]);

/** The few tags in a line that say something and do nothing. */
const keptTags: TagParseRule = {
  tag: 'span[data-inline-tag]',
  node: 'htmlInline',
  getAttrs: (element) => {
    const value = readTag(element);
    return value === null ? false : { value };
  },
};

/** Reads HTML of pages through the schema's rules and nothing else. */
export function pageParser(schema: Schema): DOMParser {
  const rules = DOMParser.fromSchema(schema).rules.filter(
    (rule) => !('node' in rule && NOT_FROM_PAGES.has(rule.node ?? '')),
  );
  return new DOMParser(schema, [keptTags, ...rules]);
}
