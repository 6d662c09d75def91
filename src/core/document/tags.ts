import { stringAttribute, type DocumentNode } from './document';
import type { InlineEdit } from './inline-edits';
import { matchHashtag } from './syntax/patterns';
import { visitNodes } from './tree';

/** Whether a word is a tag where it stands in a text behind a `#`: no number and no colour. */
export function isTagName(name: string): boolean {
  return matchHashtag(`#${name}`, 0) === name.length + 1;
}

/**
 * What a tag is called after another was renamed, which those that are nested in it follow; the
 * same where it has nothing to do with it. Case makes no difference.
 */
export function renameTag(tag: string, from: string, to: string): string {
  const [key, old] = [tag.toLowerCase(), from.toLowerCase()];
  if (key === old) return to;
  return key.startsWith(`${old}/`) ? to + tag.slice(from.length) : tag;
}

/** What renames a tag in a text. */
export function retagText(document: DocumentNode, from: string, to: string): readonly InlineEdit[] {
  const edits: InlineEdit[] = [];
  const visit = (node: DocumentNode, path: readonly number[]): void => {
    if (node.type === 'hashtag') {
      const old = stringAttribute(node, 'name');
      const name = renameTag(old, from, to);
      const after = { ...node, attrs: { ...node.attrs, name } };
      if (name !== old) edits.push({ path, from: 0, to: 1, node: after });
    }
    node.content?.forEach((child, index) => visit(child, [...path, index]));
  };
  visit(document, []);
  return edits;
}

/** A list of tags after one was renamed, each once whatever its case. */
export function retagList(tags: readonly string[], from: string, to: string): readonly string[] {
  const renamed = tags.map((tag) => renameTag(tag, from, to));
  if (renamed.every((tag, index) => tag === tags[index])) return tags;
  const seen = new Set<string>();
  return renamed.filter((tag) => {
    const key = tag.toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/**
 * The `#tags` in the text of a document, without `#`, each once and as first written. Tags that
 * differ only in case are the same.
 */
export function collectTags(document: DocumentNode): readonly string[] {
  const tags = new Map<string, string>();
  visitNodes(document, (node) => {
    if (node.type !== 'hashtag') return;
    const name = stringAttribute(node, 'name');
    const key = name.toLowerCase();
    if (!tags.has(key)) tags.set(key, name);
  });
  return [...tags.values()];
}
