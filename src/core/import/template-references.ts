import { contentOf, stringAttribute, type DocumentNode, isCodeText } from '#core/document/document';
import { visitNodes } from '#core/document/tree';
import { shortcodeSources } from './shortcode-sources';

/** A place in a text that a site's generator fills in, with a file in it. */
export interface TemplateReference {
  /** As the text writes it, such as `{{ site.baseurl }}/a.png`. */
  readonly reference: string;
  readonly isImage: boolean;
}

/** `![i]({{ site.baseurl }}/a.png)`, which Markdown takes for words, and Liquid in HTML. */
const OUTPUT = /(!?\[[^[\]\n]*\]\(\s*)?(\{\{(?![<%])[^{}\n]*\}\}[^\s"'<>()]*)/g;
/** `{% link a.pdf %}` of Jekyll and `{% asset_img a.png %}` of Hexo. */
const TAG = /(!?\[[^[\]\n]*\]\(\s*)?(\{%-?\s*(?:link|asset_img|asset_path)\s[^{}\n]*%\})/g;
/** The beginning of a tag, with its word and its file. */
const OPENED_TAG = /^\{%-?\s*(link|\w+)\s+(["']?)([^\s"']+)\2/;

/** The files that templates in a text name; those in code are only told of. */
export function collectTemplateReferences(document: DocumentNode): readonly TemplateReference[] {
  const found: TemplateReference[] = [];
  visitNodes(document, (node) => {
    const text = writtenText(node);
    if (!text.includes('{{') && !text.includes('{%')) return;
    for (const pattern of [OUTPUT, TAG]) {
      for (const [, before = '', reference = ''] of text.matchAll(pattern)) {
        const path = withoutTemplate(reference);
        if (path === reference || !/\.[0-9a-z]{1,8}$/i.test(path.replace(/[?#].*$/s, ''))) continue;
        found.push({ reference, isImage: before.startsWith('!') });
      }
    }
    for (const reference of shortcodeSources(text)) found.push({ reference, isImage: false });
  });
  return found;
}

/** The path in a reference that begins with a template; another reference as it is. */
export function withoutTemplate(reference: string): string {
  const tag = reference.endsWith('%}') ? OPENED_TAG.exec(reference.slice(0, -2)) : null;
  if (tag !== null) return `${tag[1] === 'link' ? '/' : ''}${tag[3] ?? ''}`;
  const [, afterEncoded] = /^%7B%7B.*?%7D%7D(.*)$/is.exec(reference) ?? [];
  if (afterEncoded !== undefined) return afterEncoded;
  const [, expression, after = ''] = /^\{\{([^}]*)\}\}(.*)$/s.exec(reference) ?? [];
  if (expression === undefined) return reference;
  const quoted = /^-?\s*(["'])(.*?)\1/.exec(expression)?.[2];
  const appended = /\|\s*append:\s*(["'])(.*?)\1/.exec(expression)?.[2];
  return `${quoted ?? ''}${appended ?? ''}${after}`;
}

/** A block's own text without code, or the source of what is HTML or raw. */
function writtenText(node: DocumentNode): string {
  if (node.type === 'htmlBlock' || node.type === 'rawBlock') return stringAttribute(node, 'value');
  if (node.type === 'codeBlock') return '';
  return contentOf(node).map(inlineText).join('');
}

function inlineText(node: DocumentNode): string {
  if (node.type === 'htmlInline' || node.type === 'rawInline')
    return stringAttribute(node, 'value');
  const isCode = isCodeText(node);
  return isCode ? '\n' : (node.text ?? '\n');
}
