import type { DocumentNode } from '#core/document/document';
import type { Changed } from '#core/draft/change-nodes';
import type { TranslatedBlocks, Translation } from '../dialect';
import { slugOf } from '../places/names';
import { toCommonNode } from './common-nodes';
import { translateBlocks } from './translate-blocks';
import {
  codeOfLanguage,
  footnotesIn,
  MATH,
  mathAsText,
  tasksAsBoxes,
  withFencedLinks,
  withoutHeadingId,
} from './nearest-nodes';

/**
 * Rewrites what markdown-it without plugins, Eleventy's Markdown, reads in another way than
 * Outloud: links between entries, callouts, fences, formulas, tasks, bare addresses.
 */
export function toEleventyBlocks(
  blocks: readonly DocumentNode[],
  translation: Translation,
): TranslatedBlocks {
  return translateBlocks(
    blocks,
    translation,
    (node, warn) => toEleventyNode(node, translation, warn),
    (_cut, warn) => {
      warn('The cut of the summary is left out: Eleventy knows none by itself.');
      return null;
    },
  );
}

function toEleventyNode(
  node: DocumentNode,
  translation: Translation,
  warn: (what: string) => void,
): Changed {
  switch (node.type) {
    case 'codeBlock':
      return codeOfLanguage(node, warn);
    case 'taskList':
      warn('Tasks become boxes in HTML.');
      return tasksAsBoxes(node);
    case 'mathInline':
    case 'mathBlock':
      warn(MATH);
      return mathAsText(node);
    case 'footnoteReference':
      warn(footnotesIn(translation));
      return node;
    case 'image':
      warn(IMAGES);
      return toCommonNode(node, translation, warn, slugOf);
    default:
      return toCommonNode(withoutHeadingId(withFencedLinks(node), warn), translation, warn, slugOf);
  }
}

const IMAGES =
  'Images lie beside the post. Eleventy copies them if the site uses its image plugin, as eleventy-base-blog does, or passes them through.';
