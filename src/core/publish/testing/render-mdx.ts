import { evaluate, type EvaluateOptions } from '@mdx-js/mdx';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import * as runtime from 'react/jsx-runtime';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';

/** A node of Markdown's tree, as far as it is looked at. */
interface TreeNode {
  type: string;
  name?: string;
  data?: object;
  children?: TreeNode[];
}

/** Names what directives would show, so that none hides. */
function nameDirectives() {
  return (tree: TreeNode): void => {
    const visit = (node: TreeNode): void => {
      if (node.type.endsWith('Directive'))
        node.data = { hName: 'aside', hProperties: { title: node.name } };
      node.children?.forEach(visit);
    };
    visit(tree);
  };
}

/** Compiles MDX with the plugins that Docusaurus has, and renders it. @throws what the compiler does */
export async function renderMdx(markdown: string): Promise<string> {
  const options: EvaluateOptions = {
    ...(runtime as Pick<EvaluateOptions, 'Fragment' | 'jsx' | 'jsxs'>),
    remarkPlugins: [remarkDirective, remarkGfm, nameDirectives],
  };
  const { default: Content } = await evaluate(markdown, options);
  return renderToStaticMarkup(createElement(Content));
}

/** What readers see of rendered HTML. */
export function textOfHtml(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&amp;/g, '&');
}
