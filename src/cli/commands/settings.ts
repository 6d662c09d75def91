import type { MarkdownStyle } from '#core/document/markdown-style';
import { STYLE_CHOICES } from '#core/document/markdown-style';
import type { LibraryCommand, Options } from '../command';
import { oneOf } from '../parse-options';

export const settings: LibraryCommand = {
  usage: '[--bullet -|*|+] [--emphasis *|_] [--strong *|_] [--fence `|~] [--rule -|*|_]',
  summary: 'how edited blocks are written as Markdown; lines are never wrapped',
  options: { bullet: 'text', emphasis: 'text', strong: 'text', fence: 'text', rule: 'text' },
  words: [0, 0],
  needsLibrary: true,
  makesLibrary: false,
  run: async ({ options }, api) => {
    const style = {
      ...choice(options, 'bullet'),
      ...choice(options, 'emphasis'),
      ...choice(options, 'strong'),
      ...choice(options, 'fence'),
      ...choice(options, 'rule'),
    };
    const value = await (Object.keys(style).length === 0
      ? api.settings.read()
      : api.settings.change({ style }));
    const lines = Object.entries(value.style).map(([name, sign]) => `${name.padEnd(8)} ${sign}`);
    return { value, text: lines.join('\n') };
  },
};

/** The sign that an option names, or nothing where it was left out. */
function choice<Name extends keyof MarkdownStyle>(
  options: Options,
  name: Name,
): Partial<MarkdownStyle> {
  const sign = options.text(name);
  return sign === undefined ? {} : { [name]: oneOf(`--${name}`, sign, STYLE_CHOICES[name]) };
}
