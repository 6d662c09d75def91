import { calloutName, calloutParts } from './callout-parts';
import { contentOf, stringAttribute, type DocumentNode } from '#core/document/document';
import { changeBlocks, type Changed } from '#core/draft/change-nodes';
import type { TranslatedBlocks, Translation } from '../dialect';
import { isSummaryCut } from '../reader-copy';
import { toCommonNode } from './common-nodes';
import { githubAnchor } from './github-anchor';
import { toQuotation } from './plain-nodes';
import { foldAround } from './site-html';
import { escapeDollars } from './site-inline';

/** The alert that stands for a kind of callout; `NOTE` for any other. */
const ALERTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    note: 'NOTE',
    tip: 'TIP',
    hint: 'TIP',
    success: 'TIP',
    check: 'TIP',
    done: 'TIP',
    important: 'IMPORTANT',
    warning: 'WARNING',
    attention: 'WARNING',
    caution: 'CAUTION',
    danger: 'CAUTION',
    error: 'CAUTION',
    bug: 'CAUTION',
    failure: 'CAUTION',
  }),
);

/** What no generator runs. */
const AS_IT_IS = new Set(['htmlBlock', 'htmlInline', 'rawBlock', 'rawInline']);

/** Rewrites what Markdown as GitHub reads it has no words for. All else stays as it is. */
export function toGfmBlocks(
  blocks: readonly DocumentNode[],
  translation: Translation,
): TranslatedBlocks {
  const { kept } = translation;
  const warnings = new Set<string>();
  const warn = (what: string): void => void warnings.add(what);
  const changeOne = (node: DocumentNode): Changed => {
    if (kept.holds(node) || AS_IT_IS.has(node.type)) return node;
    return node.type === 'callout'
      ? toAlert(node, warn)
      : toCommonNode(node, translation, warn, githubAnchor);
  };
  const change = (node: DocumentNode): Changed =>
    changeOne(
      node.content === undefined || node.type === 'codeBlock' || !kept.isNew
        ? node
        : { ...node, content: escapeDollars(node.content) },
    );
  const changed = blocks.flatMap((block) =>
    isSummaryCut(block) ? [block] : changeBlocks([block], change),
  );
  return { blocks: changed, warnings: [...warnings] };
}

/** GitHub's alerts have no titles and don't fold. */
function toAlert(node: DocumentNode, warn: (what: string) => void): Changed {
  const { words, body } = calloutParts(node);
  const kind = stringAttribute(node, 'kind').toLowerCase();
  const fold = stringAttribute(node, 'fold');
  if (fold !== '') return foldAround(words || calloutName(node), fold === '+', body, false);
  const alert = ALERTS.get(kind);
  if (alert === undefined) warn(`GitHub has no “${kind}”, so it becomes a note.`);
  const bold = words === '' ? [] : contentOf(toQuotation(node)).slice(0, 1);
  return {
    ...node,
    attrs: { ...node.attrs, kind: alert ?? 'NOTE', fold: null },
    content: [{ type: 'calloutTitle' }, ...bold, ...body],
  };
}
