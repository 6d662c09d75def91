import { type DocumentNode, stringAttribute } from '#core/document/document';

/** A list of tasks as one whose items begin with a sign. */
export function tasksAsSigns(list: DocumentNode): DocumentNode {
  const items = (list.content ?? []).map((task): DocumentNode => {
    const sign = { type: 'text', text: task.attrs?.['checked'] === true ? '☑ ' : '☐ ' };
    const [first, ...rest] = task.content ?? [];
    const isProse = first?.type === 'paragraph';
    const line = { type: 'paragraph', content: [sign, ...(isProse ? (first.content ?? []) : [])] };
    const others = isProse || first === undefined ? rest : [first, ...rest];
    return {
      type: 'listItem',
      attrs: { spread: task.attrs?.['spread'] === true, checked: null },
      content: [line, ...others],
    };
  });
  return { ...list, type: 'bulletList', content: items };
}

/** The words of HTML, without its tags. */
export function wordsOfHtml(node: DocumentNode): string {
  return stringAttribute(node, 'value')
    .replace(/<!--[^]*?(?:-->|$)/g, '')
    .replace(/<(script|style)\b[^]*?(?:<\/\1\s*>|$)/gi, '')
    .replace(/<\/?[A-Za-z][^<>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}
