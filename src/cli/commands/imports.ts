import type { PastImport } from '#contract/importing/past-import';
import type { LibraryCommand } from '../command';

export const imports: LibraryCommand = {
  usage: '',
  summary: 'the latest imports, which can be taken back',
  options: {},
  words: [0, 0],
  needsLibrary: true,
  makesLibrary: false,
  run: async (_, api) => {
    const past = await api.transfer.imports();
    return { value: past, text: past.map(describe).join('\n') };
  },
};

function describe({ id, at, from, added, updated, undoable }: PastImport): string {
  const counts = [`${added} imported`, ...(updated > 0 ? [`${updated} updated`] : [])].join(', ');
  return `${id}  ${at}  ${counts}  ${from.join(', ')}${undoable ? '' : '  (not ended)'}`;
}
