import { contentOf, stringAttribute, type DocumentNode, marksOf } from '#core/document/document';
import type { Changed } from '../change-nodes';

/** Whether some items of a list are tasks; a list of other items may hold one, too. */
export function holdsTasks(list: DocumentNode): boolean {
  return contentOf(list).some(isTask);
}

function isTask(item: DocumentNode): boolean {
  return typeof item.attrs?.['checked'] === 'boolean';
}

/** A list whose tasks begin with a sign instead of a box. */
export function tasksAsSigns(list: DocumentNode): DocumentNode {
  const items = contentOf(list).map((task): DocumentNode => {
    if (!isTask(task)) return task;
    const sign = { type: 'text', text: task.attrs?.['checked'] === true ? '☑ ' : '☐ ' };
    const [first, ...rest] = contentOf(task);
    const isProse = first?.type === 'paragraph';
    const line = { type: 'paragraph', content: [sign, ...(isProse ? contentOf(first) : [])] };
    const others = isProse ? rest : contentOf(task);
    return {
      type: 'listItem',
      attrs: { spread: task.attrs?.['spread'] === true, checked: null },
      content: [line, ...others],
    };
  });
  const type = list.type === 'taskList' ? 'bulletList' : list.type;
  return { ...list, type, content: items };
}

/** HTML as its words, for places that take none. */
export function htmlAsWords(node: DocumentNode, warn: (what: string) => void): Changed {
  const value = stringAttribute(node, 'value');
  if (/^<br\s*\/?>$/i.test(value)) return { type: 'hardBreak' };
  warn('Of raw HTML only the words stay.');
  const words = wordsOfHtml(node);
  if (words.trim() === '') return null;
  if (node.type === 'htmlInline') {
    return { type: 'text', text: words, ...marksOf(node) };
  }
  return { type: 'paragraph', content: [{ type: 'text', text: words.trim() }] };
}

function wordsOfHtml(node: DocumentNode): string {
  return stringAttribute(node, 'value')
    .replace(/<!--[^]*?(?:-->|$)/g, '')
    .replace(/<(script|style)\b[^]*?(?:<\/\1\s*>|$)/gi, '')
    .replace(/<\/?[A-Za-z][^<>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}
