import { contentOf, type DocumentNode } from '#core/document/document';
import { inlineText } from '#core/document/text-blocks';
import type { CheckedDraft, Finding, Fix } from './rule';

interface PlacedFix<F> {
  readonly finding: F;
  readonly path: readonly number[];
  readonly from: number;
  readonly to: number;
  readonly fix: Fix;
}

/**
 * Makes the fixes of findings. One that overlaps another before it, or that would change more than
 * text, is left out.
 *
 * @returns what was fixed, and the same document when nothing could be
 */
export function applyFixes<F extends Finding>(
  draft: CheckedDraft,
  findings: readonly F[],
): { readonly document: DocumentNode; readonly fixed: readonly F[] } {
  let document = draft.document;
  const fixed: F[] = [];
  for (const { finding, path, from, to, fix } of fromTheEnd(draft, findings)) {
    const changed = changeAt(document, path, (block) => fixBlock(block, { from, to, fix }));
    if (changed === document) continue;
    document = changed;
    fixed.unshift(finding);
  }
  return { document, fixed };
}

/**
 * Those that don't overlap one before them, from the end of each text to its start: so places
 * before a fix stay right.
 */
function fromTheEnd<F extends Finding>(
  draft: CheckedDraft,
  findings: readonly F[],
): readonly PlacedFix<F>[] {
  const ends = new Map<string, number>();
  return findings
    .flatMap((finding): PlacedFix<F>[] => {
      const { place, fix } = finding;
      const path = place === null ? undefined : draft.blocks[place.block]?.path;
      return place === null || path === undefined || fix === undefined
        ? []
        : [{ finding, path, from: place.from, to: place.to, fix }];
    })
    .toSorted((a, b) => a.from - b.from)
    .filter(({ path, from, to }) => {
      const key = path.join();
      if (from < (ends.get(key) ?? 0)) return false;
      ends.set(key, to);
      return true;
    })
    .toReversed();
}

function changeAt(
  node: DocumentNode,
  path: readonly number[],
  change: (node: DocumentNode) => DocumentNode,
): DocumentNode {
  const [index, ...rest] = path;
  if (index === undefined) return change(node);
  const content = contentOf(node);
  const child = content[index];
  if (child === undefined) return node;
  const changed = changeAt(child, rest, change);
  return changed === child ? node : { ...node, content: content.with(index, changed) };
}

function fixBlock(
  block: DocumentNode,
  { from, to, fix }: Pick<PlacedFix<Finding>, 'from' | 'to' | 'fix'>,
): DocumentNode {
  if ('level' in fix) {
    if (block.type !== 'heading' || block.attrs?.['level'] === fix.level) return block;
    return { ...block, attrs: { ...block.attrs, level: fix.level } };
  }
  const content = replaceText(contentOf(block), from, to, fix.replacement);
  return content === null ? block : { ...block, content };
}

/** The replacement looks like what it begins in. @returns null when more than text would change */
function replaceText(
  content: readonly DocumentNode[],
  from: number,
  to: number,
  replacement: string,
): readonly DocumentNode[] | null {
  const result: DocumentNode[] = [];
  let at = 0;
  let isPut = false;
  for (const child of content) {
    const text = inlineText(child);
    const start = at;
    at += text.length;
    if (at <= from || start >= to) {
      result.push(child);
      continue;
    }
    if (child.text === undefined) return null;
    const before = text.slice(0, Math.max(0, from - start));
    const put = isPut ? '' : replacement;
    isPut = true;
    const left = before + put + text.slice(to - start);
    if (left !== '') result.push({ ...child, text: left });
  }
  return isPut ? result : null;
}
