import type { Api } from '#contract/calls/api';
import { ENTRY_KINDS } from '#core/library/entry';
import type { CommandInput, LibraryCommand, Result } from '../command';
import { tellNamesakes } from '../tell-namesakes';
import { findTemplate } from '../find-template';
import { oneOf } from '../parse-options';
import { WrongUsage } from '../usage';

export const add: LibraryCommand = {
  usage:
    '[TEXT] [--kind KIND] [--title TITLE] [--tag TAG]… [--private] [--template NAME] < markdown',
  summary: 'add a note or a draft, its text from standard input unless it is given',
  details: [
    'Without --title the first line is the title, and its #tags are tags: git log -1 | outloud add',
    '--template makes it of the template with this title, and reads nothing.',
  ],
  options: { kind: 'text', title: 'text', tag: 'texts', private: 'flag', template: 'text' },
  words: [0, Infinity],
  needsLibrary: true,
  makesLibrary: true,
  run: async (input, api) => {
    const { options, readStdin } = input;
    const template = options.text('template');
    if (template !== undefined) return addFromTemplate(input, api, template);
    const kind = oneOf('--kind', options.text('kind') ?? 'note', ENTRY_KINDS);
    const given = options.words.join(' ');
    const text = given === '' ? await readStdin() : given;
    const title = options.text('title');
    const fields = {
      kind,
      tags: options.texts('tag'),
      ...(options.flag('private') && { private: true }),
    };
    const { id } =
      title === undefined || title === ''
        ? await api.notes.capture({ ...fields, text })
        : await api.entries.add({ ...fields, title, markdown: text });
    const entry =
      title === undefined || title === '' ? await api.entries.read({ id }) : { id, title };
    return { value: { id }, text: id, notes: await tellNamesakes(api, entry) };
  },
};

async function addFromTemplate({ options }: CommandInput, api: Api, name: string): Promise<Result> {
  if (options.words.length > 0 || options.text('kind') !== undefined) {
    throw new WrongUsage('A template has its own text and kind: leave TEXT and --kind out.');
  }
  const template = await findTemplate(api, name);
  const { id } = await api.notes.fromTemplate({ template, title: options.text('title') ?? '' });
  const tags = options.texts('tag');
  if (tags.length > 0 || options.flag('private')) {
    const entry = await api.entries.read({ id });
    const changes = {
      tags: [...new Set([...entry.tags, ...tags])],
      ...(options.flag('private') && { private: true }),
    };
    await api.entries.save({ id, revision: entry.revision, changes });
  }
  const notes = await tellNamesakes(api, await api.entries.read({ id }));
  return { value: { id }, text: id, notes };
}
