import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import type { Construct, Extension } from 'micromark-util-types';
import { textField, type MarkdownNode } from '../markdown-node';

/** What may be referred to from anywhere in a text. */
export interface References {
  /** Definitions by their normalised labels; the first of a label counts. */
  readonly definitions: ReadonlyMap<string, MarkdownNode>;
  /** The normalised labels of footnotes. */
  readonly footnotes: ReadonlySet<string>;
}

export const NO_REFERENCES: References = { definitions: new Map(), footnotes: new Set() };

/** Whether a text may define something. */
export function mayDefine(source: string): boolean {
  return source.includes(']:');
}

/** Gathers the definitions of several trees, in the order of the text. */
export function findReferences(trees: Iterable<readonly MarkdownNode[]>): References {
  const definitions = new Map<string, MarkdownNode>();
  const footnotes = new Set<string>();
  const search = (node: MarkdownNode): void => {
    const identifier = normalizeIdentifier(textField(node, 'identifier'));
    if (node.type === 'definition' && !definitions.has(identifier)) {
      definitions.set(identifier, node);
    }
    if (node.type === 'footnoteDefinition') footnotes.add(identifier);
    node.children?.forEach(search);
  };
  for (const tree of trees) tree.forEach(search);
  return { definitions, footnotes };
}

/** Tells micromark what is defined outside of what it reads; it reads no text of its own. */
export function definedElsewhere({ definitions, footnotes }: References): Extension {
  const told = new WeakSet<object>();
  const teller: Construct = {
    name: 'definedElsewhere',
    tokenize(_effects, _ok, nok) {
      const { parser } = this;
      if (!told.has(parser)) {
        told.add(parser);
        parser.defined.push(...definitions.keys());
        parser.gfmFootnotes = [...(parser.gfmFootnotes ?? []), ...footnotes];
      }
      return nok;
    },
  };
  return { document: { null: [teller] } };
}
