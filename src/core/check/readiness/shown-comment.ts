import {
  contentOf,
  type DocumentNode,
  isCodeText,
  marksOf,
  stringAttribute,
} from '#core/document/document';
import { inlineText, type TextBlock } from '#core/document/text-blocks';
import { listInlineParts } from '../inline-parts';
import { nodeAt } from '../problem-place';
import type { CheckedDraft, Finding, Rule } from '../rule';
import { DESCRIPTION_KEYS } from './description';
import { frontMatterText } from './front-matter-value';
import { aboutDraft } from './whole-draft';

/** Both signs in a block, or one at its edge: the other one is in another block then. */
const SIGNS = /%%(?:(?!%%)[^])+%%|^%%(?!%)|(?<!%)%%$/g;

/** Both signs in what can hold no comment. */
const BOTH = /%%(?:(?!%%)[^])+%%/;

const REMEDY = 'Type the last “%” of “%%…%%” anew, in one paragraph, to make it a comment.';

export const shownCommentRule: Rule = {
  id: 'readiness/shown-comment',
  group: 'readiness',
  severity: 'warning',
  title: 'A remark that readers would see',
  why: 'A comment never leaves the library; “%%” that stands in the text as letters hides nothing.',
  check: (draft) => [...inText(draft), ...inParts(draft), ...inDescription(draft)],
};

function inText({ document, blocks }: CheckedDraft): readonly Finding[] {
  return blocks.flatMap((told, block): readonly Finding[] => {
    const node = nodeAt(document, told.path);
    if (node === undefined || node.type === 'codeBlock') return [];
    const isMath = node.type === 'mathBlock';
    return [...lettersOf(node, told).matchAll(SIGNS)].map(({ index, 0: signs }) => ({
      message: isMath
        ? tellPlace('a formula')
        : `“%%” is shown to readers as it is here, with what it was to hide. ${REMEDY}`,
      place: { block, from: index, to: index + signs.length },
    }));
  });
}

/** A block's own letters at their places; all else in it is spaces. */
function lettersOf(node: DocumentNode, { text }: TextBlock): string {
  if (node.type === 'mathBlock') return text;
  return contentOf(node)
    .map((child) =>
      child.text === undefined || isCodeText(child)
        ? ' '.repeat(inlineText(child).length)
        : child.text,
    )
    .join('');
}

function inParts(draft: CheckedDraft): readonly Finding[] {
  return listInlineParts(draft).flatMap(({ node, at }) =>
    wordsBeside(node)
      .filter(([, words]) => BOTH.test(words))
      .map(([where]) => ({ message: tellPlace(where), ...at })),
  );
}

/** What something in a line says that Markdown reads no comment in. */
function wordsBeside(node: DocumentNode): readonly (readonly [where: string, words: string])[] {
  const titles = (marksOf(node).marks ?? [])
    .filter(({ type }) => type === 'link')
    .map((link) => ['the title of a link', stringAttribute(link, 'title')] as const);
  switch (node.type) {
    case 'image':
      return [
        ...titles,
        ['the description of a picture', stringAttribute(node, 'alt')],
        ['the title of a picture', stringAttribute(node, 'title')],
      ];
    case 'wikilink':
    case 'embed':
      return [...titles, ['the words of a link', stringAttribute(node, 'label')]];
    case 'mathInline':
      return [...titles, ['a formula', stringAttribute(node, 'latex')]];
    default:
      return titles;
  }
}

function inDescription(draft: CheckedDraft): readonly Finding[] {
  const description = frontMatterText(draft, DESCRIPTION_KEYS) ?? '';
  return BOTH.test(description) ? [aboutDraft(tellPlace('the description'))] : [];
}

function tellPlace(where: string): string {
  return `“%%…%%” is no comment in ${where}: it goes out as it stands there. Take it out, or put it into the text around it.`;
}
