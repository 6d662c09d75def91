import type { DocumentNode } from '#core/document/document';

/** One line of plain text: whatever it holds, it is shown as it is. */
export function paragraph(words: string): DocumentNode {
  const text = words.replaceAll(/\s+/gu, ' ').trim();
  const content = text === '' ? [] : [{ type: 'text', text }];
  return { type: 'paragraph', attrs: { id: null, source: null }, content };
}

export function heading(level: number, words: string, minutes?: number): DocumentNode {
  const { content = [] } = paragraph(words);
  const attrs = { level, id: null, source: null, ...(minutes !== undefined && { minutes }) };
  return { type: 'heading', attrs, content };
}

/** A list with an item a line; nothing without any. */
export function bullets(lines: readonly string[]): readonly DocumentNode[] {
  if (lines.length === 0) return [];
  const items = lines.map((line) => ({
    type: 'listItem',
    attrs: { spread: false, checked: null },
    content: [paragraph(line)],
  }));
  return [{ type: 'bulletList', attrs: LIST, content: items }];
}

export function numbered(lines: readonly string[]): readonly DocumentNode[] {
  const [list] = bullets(lines);
  return list === undefined ? [] : [{ ...list, type: 'orderedList', attrs: { ...LIST, start: 1 } }];
}

export function tasks(
  lines: readonly { readonly words: string; readonly isDone: boolean }[],
): readonly DocumentNode[] {
  if (lines.length === 0) return [];
  const items = lines.map(({ words, isDone }) => ({
    type: 'taskItem',
    attrs: { spread: false, checked: isDone },
    content: [paragraph(words)],
  }));
  return [{ type: 'taskList', attrs: LIST, content: items }];
}

/** What is said beside a slide; nothing without any. */
export function notes(content: readonly DocumentNode[]): readonly DocumentNode[] {
  if (content.length === 0) return [];
  return [{ type: 'speakerNotes', attrs: { spread: false, id: null, source: null }, content }];
}

const LIST = { spread: false, marker: null, id: null, source: null } as const;
