import { toHtml } from '#core/document/to-html';
import { toText } from '#core/document/to-text';
import type { LibraryCommand } from '../command';
import { oneOf } from '../parse-options';

export const show: LibraryCommand = {
  usage: 'ID [--as markdown|html|text|json]',
  summary: 'print an entry',
  options: { as: 'text' },
  words: [1, 1],
  needsLibrary: true,
  makesLibrary: false,
  run: async ({ options }, api) => {
    const [id = ''] = options.words;
    const as = oneOf('--as', options.text('as') ?? 'markdown', [
      'markdown',
      'html',
      'text',
      'json',
    ]);
    const entry = await api.entries.read({ id });
    if (as === 'json') return { value: entry, text: JSON.stringify(entry, null, 2) };
    const text = {
      markdown: () => api.entries.markdown({ id }),
      html: () => toHtml(entry.document),
      text: () => toText(entry.document),
    };
    const shown = await text[as]();
    return {
      value: { id, title: entry.title, [as]: shown },
      text: shown,
      exact: as === 'markdown',
    };
  },
};
