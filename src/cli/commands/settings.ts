import type { SettingsChanges } from '#contract/settings';
import type { MarkdownStyle } from '#core/document/markdown-style';
import { STYLE_CHOICES } from '#core/document/markdown-style';
import type { LibraryCommand, Options } from '../command';
import { oneOf } from '../parse-options';
import { WrongUsage } from '../usage';

const MB = 1_000_000;

export const settings: LibraryCommand = {
  usage:
    '[--bullet -|*|+] [--emphasis *|_] [--strong *|_] [--fence `|~] [--rule -|*|_] [--history-limit MB|none] [--trash-days DAYS|never]',
  summary: 'how edited blocks are written as Markdown, and how long versions and trash are kept',
  options: {
    bullet: 'text',
    emphasis: 'text',
    strong: 'text',
    fence: 'text',
    rule: 'text',
    'history-limit': 'text',
    'trash-days': 'text',
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
    const limit = wholeNumber(options, 'history-limit', 'none');
    const days = wholeNumber(options, 'trash-days', 'never');
    const changes: SettingsChanges = {
      ...(Object.keys(style).length > 0 && { style }),
      ...(limit !== undefined && { historyLimit: limit === null ? null : limit * MB }),
      ...(days !== undefined && { trashDays: days }),
    };
    const chosen = await (Object.keys(changes).length === 0
      ? api.settings.read()
      : api.settings.change(changes));
    const use = await api.history.use();
    const { historyLimit, trashDays } = chosen;
    const lines = [
      ...Object.entries(chosen.style),
      [
        'history',
        `${formatBytes(use.bytes)} of ${historyLimit === null ? 'any size' : formatBytes(historyLimit)}`,
      ],
      ['trash', trashDays === null ? 'kept for ever' : `kept ${trashDays} days`],
    ].map(([name = '', sign = '']) => `${name.padEnd(8)} ${sign}`);
    return { value: { ...chosen, history: use }, text: lines.join('\n') };
  },
};

function formatBytes(bytes: number): string {
  if (bytes < MB) return `${Math.ceil(bytes / 1000)} kB`;
  return `${(bytes / MB).toFixed(bytes < 10 * MB ? 1 : 0)} MB`;
}

/** A positive whole number, null for the word that means none, undefined where it was left out. */
function wholeNumber(options: Options, name: string, none: string): number | null | undefined {
  const text = options.text(name);
  if (text === undefined || text === none) return text === none ? null : undefined;
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1) {
    throw new WrongUsage(`--${name} is a whole number from 1 on or ${none}, not “${text}”.`);
  }
  return number;
}

/** The sign that an option names, or nothing where it was left out. */
function choice<Name extends keyof MarkdownStyle>(
  options: Options,
  name: Name,
): Partial<MarkdownStyle> {
  const sign = options.text(name);
  return sign === undefined ? {} : { [name]: oneOf(`--${name}`, sign, STYLE_CHOICES[name]) };
}
