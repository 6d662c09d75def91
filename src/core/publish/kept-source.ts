import {
  type DocumentNode,
  optionalAttribute,
  stringAttribute,
  textOf,
} from '#core/document/document';
import { visitNodes } from '#core/document/tree';
import { closedSpans, replaceSpans, type SpanKind } from './closed-spans';
import { withoutCode } from './code-spans';

/**
 * What a blog's file held already when its post came in. Readers have it, in the blog's own
 * dialect, so it is written again as it is when the block around it changes.
 */
export interface KeptSource {
  /** Whether the post is written as a whole, so that nothing of a file stays by itself. */
  readonly isNew: boolean;
  holds(node: DocumentNode): boolean;
  /** Whether a name of a block, such as `^name`, stands in the file. */
  holdsName(name: string): boolean;
  /** Whether a heading of the file ends with these attributes, such as `{.wide}`. */
  holdsAttributes(attributes: string): boolean;
  readonly holdsHighlights: boolean;
  /** Whether the file uses this shortcode or one of the same name; `{{<` alone is one unended. */
  holdsShortcode(shortcode: string): boolean;
  /** Whether whole lines stand in the file as they are. */
  holdsLines(lines: string): boolean;
  /** Whether this stands in the file outside of code, such as an expression of MDX. */
  holdsMarkup(markup: string): boolean;
  /** Whether the file uses a tag outside of code, by its beginning: `<Tabs` or `</Tabs`. */
  holdsTag(start: string): boolean;
  /** Whether the file holds formulas, so that its site draws them. */
  readonly holdsMath: boolean;
  /** Whether the file holds footnotes, so that its site knows them. */
  readonly holdsFootnotes: boolean;
  /**
   * Whether the file uses this output or tag of Liquid or Nunjucks, or a tag of the same name; an
   * opening alone is one unended.
   */
  holdsTemplate(template: string): boolean;
}

/** A text that was not in any blog before. */
export const NOTHING_KEPT: KeptSource = {
  isNew: true,
  holds: () => false,
  holdsName: () => false,
  holdsAttributes: () => false,
  holdsHighlights: false,
  holdsShortcode: () => false,
  holdsLines: () => false,
  holdsMarkup: () => false,
  holdsTag: () => false,
  holdsMath: false,
  holdsFootnotes: false,
  holdsTemplate: () => false,
};

/** How the shortcodes of Hugo stand in a file. */
export const SHORTCODES: readonly SpanKind[] = [
  { opening: /\{\{</g, closing: />\}\}/g },
  { opening: /\{\{%/g, closing: /%\}\}/g },
];
const SHORTCODE_NAME = /^\{\{[<%]\s*\/?\s*([\p{L}\p{N}_.-][\p{L}\p{N}_./-]*)/u;

/** How what Liquid or Nunjucks runs stands in a file. */
export const TEMPLATES: readonly SpanKind[] = [
  { opening: /\{\{/g, closing: /\}\}/g },
  { opening: /\{%/g, closing: /%\}/g },
  { opening: /\{#/g, closing: /#\}/g },
];
const TEMPLATE_NAME = /^\{%-?\s*([\p{L}\p{N}_]+)/u;
/** What is kept from being run. */
export const RAW: readonly SpanKind[] = [
  { opening: /\{%-?\s*raw\s*-?%\}/g, closing: /\{%-?\s*endraw\s*-?%\}/g },
];

/** How a tag of MDX begins. */
const TAG_START = /<\/?[A-Za-z][\w.:-]*|<\/?>/g;

/** The attributes at a heading's end. */
export const HEADING_ATTRIBUTES = /\{[^{}]*\}$/;

/** Learns what a file holds. */
export function keepSource(text: string, document: DocumentNode): KeptSource {
  const keys = new Set<string>();
  const names = new Set<string>();
  const attributes = new Set<string>();
  let holdsHighlights = false;
  let holdsMath = false;
  let holdsFootnotes = false;
  visitNodes(document, (node) => {
    const key = keyOf(node);
    if (key !== null) keys.add(key);
    const id = node.attrs?.['id'];
    if (typeof id === 'string') names.add(id);
    const end = node.type === 'heading' ? HEADING_ATTRIBUTES.exec(textOf(node))?.[0] : undefined;
    if (end !== undefined) attributes.add(end);
    holdsHighlights ||= node.marks?.some((mark) => mark.type === 'highlight') === true;
    holdsFootnotes ||= node.type === 'footnoteDefinition';
    holdsMath ||= node.type === 'mathInline' || node.type === 'mathBlock';
  });
  const lines = text.replace(/\r\n?/g, '\n');
  const whole = `\n${lines}\n`;
  const prose = withoutCode(lines);
  const tags = new Set(prose.match(TAG_START));
  const unended = replaceSpans(text, SHORTCODES).match(/\{\{[<%]/g) ?? [];
  const shortcodes = new Set([...sourcesOf(text, SHORTCODES), ...unended]);
  const shortcodeNames = new Set([...shortcodes].map(shortcodeName));
  return {
    isNew: false,
    holds: (node) => keys.has(keyOf(node) ?? ''),
    holdsName: (name) => names.has(name),
    holdsAttributes: (end) => attributes.has(end),
    holdsHighlights,
    holdsShortcode: (shortcode) => {
      const name = shortcodeName(shortcode);
      return shortcodes.has(shortcode) || (name !== null && shortcodeNames.has(name));
    },
    holdsLines: (some) => whole.includes(`\n${some}\n`),
    holdsMarkup: (markup) => prose.includes(markup),
    holdsTag: (start) => tags.has(start),
    holdsMath,
    holdsFootnotes,
    holdsTemplate: holdsTemplateOf(text),
  };
}

/** What `{% raw %}` keeps from being run is no template, though it looks like one. */
function holdsTemplateOf(text: string): KeptSource['holdsTemplate'] {
  const run = replaceSpans(text, RAW, () => '{% raw %}{% endraw %}');
  const templates = new Set([
    ...sourcesOf(run, TEMPLATES),
    ...(replaceSpans(run, TEMPLATES).match(/\{[{%#]|#\}/g) ?? []),
  ]);
  const names = new Set([...templates].map(templateName));
  return (template) => {
    const name = templateName(template);
    return templates.has(template) || (name !== null && names.has(name));
  };
}

/** The spans as they stand in the text, with what opens and closes them. */
function sourcesOf(text: string, kinds: readonly SpanKind[]): readonly string[] {
  return closedSpans(text, kinds).map(({ start, end }) => text.slice(start, end));
}

/** The name of a tag; an output has none. */
function templateName(template: string): string | null {
  return TEMPLATE_NAME.exec(template)?.[1] ?? null;
}

/** The name of a shortcode; one in a shortcode comment has none. */
function shortcodeName(shortcode: string): string | null {
  return SHORTCODE_NAME.exec(shortcode)?.[1] ?? null;
}

/** What tells whether a node is one that the file held; null for ordinary text. */
function keyOf(node: DocumentNode): string | null {
  switch (node.type) {
    case 'comment':
    case 'commentBlock':
    case 'htmlBlock':
    case 'htmlInline':
    case 'rawBlock':
    case 'rawInline':
      return `${node.type} ${stringAttribute(node, 'value')}`;
    case 'mathInline':
    case 'mathBlock':
      return `${node.type} ${stringAttribute(node, 'latex')}`;
    case 'wikilink':
    case 'embed': {
      const { id: _, source: __, ...attributes } = node.attrs ?? {};
      return `${node.type} ${JSON.stringify(attributes)}`;
    }
    case 'codeBlock':
      return `code ${optionalAttribute(node, 'language') ?? ''} ${optionalAttribute(node, 'meta') ?? ''}`;
    case 'callout':
      return `callout ${stringAttribute(node, 'kind')}`;
    default:
      return null;
  }
}
