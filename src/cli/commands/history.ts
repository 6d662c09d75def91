import type { Api } from '#contract/calls/api';
import type { WordCount } from '#contract/library/history';
import type { LibraryCommand, Result } from '../command';
import { tellComparison } from '../tell-comparison';
import { WrongUsage } from '../usage';

export const history: LibraryCommand = {
  usage: 'ID [--show VERSION | --compare VERSION | --restore VERSION [--copy] | --snapshot NAME]',
  summary: 'list an entry’s earlier versions, show one, compare it with now, or put it back',
  details: ['--snapshot keeps the entry as it is now under a name; such a version stays.'],
  options: { show: 'text', compare: 'text', restore: 'text', snapshot: 'text', copy: 'flag' },
  words: [1, 1],
  needsLibrary: true,
  makesLibrary: false,
  run: async ({ options }, api) => {
    const [id = ''] = options.words;
    const wanted = (['show', 'compare', 'restore', 'snapshot'] as const).filter(
      (name) => options.text(name) !== undefined,
    );
    if (wanted.length > 1) throw new WrongUsage(`--${wanted.join(' and --')} don’t go together.`);
    const [action] = wanted;
    if (options.flag('copy') && action !== 'restore') {
      throw new WrongUsage('--copy goes with --restore VERSION.');
    }
    if (action === undefined) return list(api, id);
    const version = options.text(action) ?? '';
    if (action === 'show') return show(api, id, version);
    if (action === 'compare') return compare(api, id, version);
    if (action === 'snapshot') {
      const value = await api.history.snapshot({ id, name: version });
      return { value, text: value.version };
    }
    return restore(api, id, version, options.flag('copy') ? 'copy' : 'in-place');
  },
};

async function list(api: Api, id: string): Promise<Result> {
  const value = await api.history.list({ id });
  const lines = value.versions.map(({ name, saved, label, words }) =>
    `${name.padEnd(24)}  ${saved}  ${describe(words)}${label === null ? '' : `  ${label}`}`.trimEnd(),
  );
  return {
    value,
    text: lines.length === 0 ? 'There are no earlier versions yet.' : lines.join('\n'),
  };
}

function describe(words: WordCount | null): string {
  return words === null ? '' : `+${words.added} −${words.removed} words`;
}

async function show(api: Api, id: string, version: string): Promise<Result> {
  const value = await api.history.read({ id, version });
  return { value, text: value.markdown, exact: true };
}

async function compare(api: Api, id: string, version: string): Promise<Result> {
  const value = await api.history.compare({ id, version });
  return { value, text: tellComparison(value) };
}

async function restore(
  api: Api,
  id: string,
  version: string,
  as: 'copy' | 'in-place',
): Promise<Result> {
  const value = await api.history.restore({ id, version, as });
  const { undo } = value;
  return {
    value,
    text: value.id,
    notes: undo === null ? [] : [`“outloud history ${id} --restore ${undo}” takes it back`],
  };
}
