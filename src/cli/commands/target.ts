import { resolve } from 'node:path';
import { GENERATORS } from '#core/publish/target';
import type { LibraryCommand } from '../command';
import { oneOf, requireText } from '../parse-options';
import { WrongUsage } from '../usage';

export const target: LibraryCommand = {
  usage: 'add NAME --generator GENERATOR --path DIR | list',
  summary: 'the blogs that posts are published to',
  details: [`GENERATOR is one of ${GENERATORS.join(', ')}.`],
  options: { generator: 'text', path: 'text' },
  words: [1, 2],
  needsLibrary: true,
  makesLibrary: true,
  run: async ({ options }, api) => {
    const [action = '', name] = options.words;
    if (oneOf('The action', action, ['add', 'list']) === 'list') {
      const targets = await api.targets.list();
      const lines = targets.map((one) => `${one.name}  ${one.generator}  ${one.path}`);
      return { value: targets, text: lines.join('\n') };
    }
    if (name === undefined) throw new WrongUsage('The name of the target is missing.');
    const added = await api.targets.add({
      name,
      generator: oneOf('--generator', requireText(options, 'generator'), GENERATORS),
      path: resolve(requireText(options, 'path')),
    });
    return { value: added, text: `${added.name}  ${added.generator}  ${added.path}` };
  },
};
