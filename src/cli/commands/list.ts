import { ENTRY_KINDS } from '#core/library/entry';
import type { LibraryCommand } from '../command';
import { oneOf } from '../parse-options';

export const list: LibraryCommand = {
  usage: '[--kind KIND] [--tag TAG]',
  summary: 'list entries, the newest change first',
  options: { kind: 'text', tag: 'text' },
  words: [0, 0],
  needsLibrary: true,
  makesLibrary: false,
  run: async ({ options }, api) => {
    const kind = options.text('kind');
    const tag = options.text('tag');
    const rows = await api.entries.list({
      ...(kind !== undefined && { kind: oneOf('--kind', kind, ENTRY_KINDS) }),
      ...(tag !== undefined && { tag: tag.replace(/^#/, '') }),
    });
    return {
      value: rows,
      text: rows.map((row) => `${row.id}  ${row.kind.padEnd(8)}  ${row.title}`).join('\n'),
    };
  },
};
