import { matchOf } from '#core/document/matches';
import { otherCodeWords, readCodeInfo, fenceWords } from '#core/document/code-info';
import {
  contentOf,
  stringAttribute,
  textOf,
  type DocumentNode,
  isCodeText,
} from '#core/document/document';
import { withoutPlan } from '#core/document/heading-plan';
import type { Changed } from '#core/draft/change-nodes';
import type { TranslatedBlocks, Translation } from '../dialect';
import { HEADING_ATTRIBUTES, type KeptSource } from '../kept-source';
import { documentText } from '../privacy/document-text';
import { isSummaryCut } from '../reader-copy';
import { toCommonNode } from './common-nodes';
import { translateBlocks } from './translate-blocks';
import { githubAnchor } from './github-anchor';
import { escaped, guardDefinitions } from './plain-nodes';

const CUT: DocumentNode = { type: 'htmlBlock', attrs: { value: '<!--more-->' } };

/**
 * Rewrites what Hugo reads in another way than Outloud: links between entries, callouts,
 * highlights, code attributes, and text that its Markdown would take for syntax.
 */
export function toHugoBlocks(
  blocks: readonly DocumentNode[],
  translation: Translation,
): TranslatedBlocks {
  return translateBlocks(
    blocks,
    translation,
    (node, warn) => toHugoNode(node, translation, warn),
    () => CUT,
  );
}

/**
 * Hugo takes the first `<!--more-->` of a file, even one in code, so a real one stands before it:
 * after the first block where that is possible.
 */
export function guardSummaryCut(blocks: readonly DocumentNode[]): readonly DocumentNode[] {
  const first = blocks.findIndex((block) => documentText(block).includes('<!--more-->'));
  const found = blocks[first];
  if (found === undefined || isSummaryCut(found)) return blocks;
  return first === 0 ? [CUT, ...blocks] : [...blocks.slice(0, 1), CUT, ...blocks.slice(1)];
}

function toHugoNode(
  node: DocumentNode,
  translation: Translation,
  warn: (what: string) => void,
): Changed {
  const { kept } = translation;
  switch (node.type) {
    case 'codeBlock':
      return toHugoCode(node, warn);
    case 'heading':
      return {
        ...withoutPlan(node),
        content: guardEnd(contentOf(node), kept),
      };
    case 'paragraph':
      return { ...node, content: guardDefinitions(contentOf(node)) };
    case 'mathInline':
    case 'mathBlock':
      warn('Math needs Hugo 0.122 or later with the passthrough extension.');
      return node;
    case 'htmlBlock':
    case 'htmlInline':
      warn('Raw HTML is left out by Hugo unless markup.goldmark.renderer.unsafe is on.');
      return node;
    case 'rawBlock':
    case 'rawInline':
      if (kept.holdsShortcode(stringAttribute(node, 'value'))) return node;
      warn(
        `“${stringAttribute(node, 'value').slice(0, 40)}” is shown as text: a shortcode that was typed in Outloud is not run.`,
      );
      return node;
    default:
      return toCommonNode(node, translation, warn, githubAnchor);
  }
}

/** Only a language, and attributes in Hugo's form: anything else breaks its build. */
function toHugoCode(node: DocumentNode, warn: (what: string) => void): DocumentNode {
  const words = fenceWords(node);
  const { language, title, marked, isNumbered } = readCodeInfo(words);
  if (language === 'mermaid')
    warn('Diagrams are drawn only by a site that has a render hook for Mermaid.');
  const lines = marked.split(/[,|]/).map((range) => `"${range}"`);
  const attributes = [
    ...(marked === '' ? [] : [`hl_lines=[${lines.join(',')}]`]),
    ...(isNumbered ? ['linenos=true'] : []),
    ...(title === null ? [] : [`title=${JSON.stringify(title)}`]),
  ];
  const unknown = otherCodeWords(words);
  if (unknown !== '') warn(`The code attributes “${unknown}” are left out.`);
  return {
    ...node,
    attrs: {
      ...node.attrs,
      language: language ?? (attributes.length > 0 ? 'text' : null),
      meta: attributes.length > 0 ? `{${attributes.join(' ')}}` : null,
    },
  };
}

/** `{…}` at a heading's end is attributes to Hugo. An id is meant as one. */
function guardEnd(content: readonly DocumentNode[], kept: KeptSource): readonly DocumentNode[] {
  const last = content.at(-1);
  const text = content.map(textOf).join('');
  const isMeant =
    /\{#[\p{L}\p{N}_-]+\}$/u.test(text) || kept.holdsAttributes(matchOf(text, HEADING_ATTRIBUTES));
  if (last?.text === undefined || isMeant || !last.text.endsWith('}') || isCodeText(last))
    return content;
  const rest = last.text.slice(0, -1);
  return [
    ...content.slice(0, -1),
    ...(rest === '' ? [] : [{ ...last, text: rest }]),
    escaped('}', last),
  ];
}
