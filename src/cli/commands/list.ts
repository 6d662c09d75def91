import { ENTRY_KINDS } from '#core/library/entry';
import type { LibraryCommand } from '../command';
import { oneOf } from '../parse-options';
import { WrongUsage } from '../usage';

export const list: LibraryCommand = {
  usage: '[--kind KIND] [--tag TAG] [--limit N]',
  summary: 'list entries, the newest change first',
  options: { kind: 'text', tag: 'text', limit: 'text' },
  words: [0, 0],
  needsLibrary: true,
  makesLibrary: false,
  run: async ({ options }, api) => {
    const kind = options.text('kind');
    const tag = options.text('tag');
    const limit = readLimit(options.text('limit'));
    const rows = await api.entries.list({
      ...(kind !== undefined && { kind: oneOf('--kind', kind, ENTRY_KINDS) }),
      ...(tag !== undefined && { tag: tag.replace(/^#/, '') }),
      ...(limit !== undefined && { limit }),
    });
    return {
      value: rows,
      text: rows.map((row) => `${row.id}  ${row.kind.padEnd(8)}  ${row.title}`).join('\n'),
    };
  },
};

function readLimit(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const limit = Number(text);
  if (Number.isInteger(limit) && limit >= 1) return limit;
  throw new WrongUsage('--limit is a whole number from 1.');
}
