import { type DocumentNode, textOf } from '#core/document/document';

/**
 * A block of code as HTML on one line, where a generator would change or cut it as Markdown. No
 * sign in it means anything to anyone.
 */
export function codeAsHtml(node: DocumentNode, warn: (what: string) => void): DocumentNode {
  warn('Code in a list that would be changed there is written without colours.');
  const code = textOf(node).replace(/[\n\t!-/:-@[-`{-~]/g, referenceTo);
  return { type: 'htmlBlock', attrs: { value: `<pre><code>${code}</code></pre>` } };
}

/** A sign as a reference: `&#35;`. */
export function referenceTo(sign: string): string {
  return `&#${sign.charCodeAt(0)};`;
}
