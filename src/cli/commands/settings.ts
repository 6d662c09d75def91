import type { MarkdownStyle } from '#core/document/markdown-style';
import { STYLE_CHOICES } from '#core/document/markdown-style';
import { FOLLOW_RENAMES } from '#core/library/settings';
import type { LibraryCommand, Options } from '../command';
import { oneOf } from '../parse-options';

export const settings: LibraryCommand = {
  usage:
    '[--bullet -|*|+] [--emphasis *|_] [--strong *|_] [--fence `|~] [--rule -|*|_] [--follow-renames always|ask|never]',
  summary: 'how edited blocks are written as Markdown; whether links follow a new title',
  options: {
    bullet: 'text',
    emphasis: 'text',
    strong: 'text',
    fence: 'text',
    rule: 'text',
    'follow-renames': 'text',
  },
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
    const follow = options.text('follow-renames');
    const changes = {
      ...(Object.keys(style).length > 0 && { style }),
      ...(follow !== undefined && {
        followRenames: oneOf('--follow-renames', follow, FOLLOW_RENAMES),
      }),
    };
    const value = await (Object.keys(changes).length === 0
      ? api.settings.read()
      : api.settings.change(changes));
    const lines = Object.entries({ ...value.style, 'follow-renames': value.followRenames }).map(
      ([name, chosen]) => `${name.padEnd(14)} ${chosen}`,
    );
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
