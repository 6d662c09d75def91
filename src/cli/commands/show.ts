import { toHtml } from '#core/document/to-html';
import { toText } from '#core/document/to-text';
import { DRIFT_WORDS } from '#core/publish/drift';
import type { LibraryCommand } from '../command';
import { oneOf } from '../parse-options';
import { tellTalkTime } from '../tell-talk-time';

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
    const timing = entry.kind === 'talk' ? await api.decks.timing({ id }) : null;
    const publications = await api.publishing.states({ id });
    if (as === 'json') {
      const value = { ...entry, publications, ...(timing !== null && { timing }) };
      return { value, text: JSON.stringify(value, null, 2) };
    }
    const text = {
      markdown: () => api.entries.markdown({ id }),
      html: () => toHtml(entry.document),
      text: () => toText(entry.document),
    };
    const shown = await text[as]();
    return {
      value: { id, title: entry.title, [as]: shown, publications },
      text: shown,
      exact: as === 'markdown',
      notes: [
        ...publications.map(
          ({ target, path, drift, address }) =>
            `${path} in ${target}: ${DRIFT_WORDS[drift]}${address === null ? '' : `, ${address}`}`,
        ),
        ...(timing === null ? [] : [tellTalkTime(timing.minutes, timing.slot)]),
      ],
    };
  },
};
