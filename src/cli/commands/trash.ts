import type { Api } from '#contract/calls/api';
import type { LibraryCommand, Options, Result } from '../command';
import { WrongUsage } from '../usage';

export const trash: LibraryCommand = {
  usage: '[--delete ID… | --empty] [--yes]',
  summary: 'list the trash, or delete from it for ever',
  options: { delete: 'texts', empty: 'flag', yes: 'flag' },
  words: [0, 0],
  needsLibrary: true,
  makesLibrary: false,
  run: async ({ options }, api) => {
    const ids = options.texts('delete');
    if (ids.length > 0 && options.flag('empty')) {
      throw new WrongUsage('--delete and --empty don’t go together.');
    }
    return ids.length > 0 || options.flag('empty') ? remove(api, ids, options) : list(api);
  },
};

async function list(api: Api): Promise<Result> {
  const entries = await api.entries.trash();
  const expired = await api.trash.expired();
  const lines = entries.map(
    ({ id, removed, goes, title }) =>
      `${id}  removed ${removed.slice(0, 10)}  ${goes === null ? 'stays' : `goes ${goes.slice(0, 10)}`}  ${title}`,
  );
  return {
    value: { entries, expired },
    text: lines.length === 0 ? 'The trash is empty.' : lines.join('\n'),
    notes: expired.map(
      ({ title, removed, at }) =>
        `“${title}”, removed ${removed.slice(0, 10)}, was deleted for ever ${at.slice(0, 10)}`,
    ),
  };
}

/** Asks first, as a script can: without `--yes` it tells what would go, and nothing does. */
async function remove(api: Api, ids: readonly string[], options: Options): Promise<Result> {
  const contents = await api.trash.contents(ids.length > 0 ? { ids } : {});
  const { entries, versions } = contents;
  const what = `${entries} ${entries === 1 ? 'entry' : 'entries'} with ${versions} earlier ${versions === 1 ? 'version' : 'versions'}`;
  if (!options.flag('yes')) {
    return {
      value: { ...contents, deleted: false },
      text: `${what} would be deleted for ever, and the images and files that nothing else shows. Add --yes to do it.`,
      failed: true,
    };
  }
  const { files } = await (ids.length > 0 ? api.trash.purge({ ids }) : api.trash.empty());
  return {
    value: { ...contents, files, deleted: true },
    text: `${what} deleted for ever, ${files} ${files === 1 ? 'file' : 'files'} removed.`,
  };
}
