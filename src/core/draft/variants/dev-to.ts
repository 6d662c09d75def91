import { type DocumentNode, textOf } from '#core/document/document';
import type { MarkdownStyle } from '#core/document/markdown-style';
import { toMarkdown } from '#core/document/to-markdown';
import { visitNodes } from '#core/document/tree';
import type { EntryRecord } from '#core/library/record';
import { githubAnchor } from '#core/publish/generators/github-anchor';
import { yamlLine } from '#core/publish/generators/yaml-values';
import { slugOf } from '#core/publish/places/names';
import { changeBlocks } from '../change-nodes';
import { readPlan } from '../plan';
import { coverOf, descriptionOf, NO_ORIGINAL, plainTags } from './copy-fields';
import { createLiquidTags } from './dev-to-liquid';
import { toDevToNode } from './dev-to-nodes';
import { platformText, type Whereabouts } from './platform-text';
import type { Variant } from './variant';

/** So many tags are shown. */
const MOST_TAGS = 4;

/**
 * A copy for dev.to: front matter, and Markdown in which Liquid is run. It is no public post yet:
 * `published` is false.
 */
export function toDevTo(
  record: EntryRecord,
  style: Partial<MarkdownStyle>,
  where: Whereabouts,
): Variant {
  const { title, blocks, copies, warnings } = platformText(record, where, githubAnchor);
  const { original } = where;
  const cover = coverOf(record, where);
  const { series } = readPlan(record.frontMatter);
  const description = descriptionOf(record);
  const { tags, warnings: tagWarnings } = plainTags(record.tags, MOST_TAGS);
  const { markdown, warnings: textWarnings } = toForem(blocks, style);
  const head = [
    '---',
    yamlLine('title', title),
    yamlLine('published', false),
    ...(description === null ? [] : [yamlLine('description', description)]),
    ...(tags.length === 0 ? [] : [yamlLine('tags', tags.join(', '))]),
    ...(original === null ? [] : [yamlLine('canonical_url', original)]),
    ...(cover.address === null ? [] : [yamlLine('cover_image', cover.address)]),
    ...(series === null ? [] : [yamlLine('series', series)]),
    '---',
  ];
  return {
    path: `${slugOf(title)}-dev-to.md`,
    text: `${head.join('\n')}\n${markdown === '' ? '' : `\n${markdown}`}`,
    copies,
    posts: null,
    warnings: [
      ...(original === null ? [NO_ORIGINAL] : []),
      ...warnings,
      ...tagWarnings,
      ...(cover.missing === null ? [] : [cover.missing]),
      ...textWarnings,
    ],
  };
}

/** Blocks as Forem reads them, which dev.to runs on. */
function toForem(
  blocks: readonly DocumentNode[],
  style: Partial<MarkdownStyle>,
): { readonly markdown: string; readonly warnings: readonly string[] } {
  const warnings = new Set<string>();
  const tags = createLiquidTags(JSON.stringify(blocks));
  const fence = fenceFor(blocks);
  const warn = (what: string): void => void warnings.add(what);
  const content = changeBlocks(blocks, (node) => toDevToNode(node, { tags, fence, warn }));
  const markdown = toMarkdown({ type: 'doc', content }, { style: { ...style, fence } });
  return { markdown: tags.finish(markdown), warnings: [...warnings] };
}

/** Ticks, unless code holds a fence of them: dev.to ends it there, however long the fence is. */
function fenceFor(blocks: readonly DocumentNode[]): '`' | '~' {
  let holdsTicks = false;
  for (const block of blocks) {
    visitNodes(block, (node) => {
      holdsTicks ||= node.type === 'codeBlock' && textOf(node).includes('```');
    });
  }
  return holdsTicks ? '~' : '`';
}
