import { resolve } from 'node:path';
import type { Api } from '#contract/calls/api';
import type { BackupState } from '#contract/library/backup';
import { formatBytes } from '#contract/library/format-bytes';
import type { SettingsChanges } from '#contract/library/settings';
import type { MarkdownStyle } from '#core/document/markdown-style';
import { STYLE_CHOICES } from '#core/document/markdown-style';
import { BACKUP_RHYTHMS, MOST_BACKUPS } from '#core/library/backup';
import { FOLLOW_RENAMES } from '#core/library/settings';
import { FASTEST, SLOWEST } from '#core/talk/pace';
import type { LibraryCommand, Options } from '../command';
import { findTemplate } from '../find-template';
import { oneOf } from '../parse-options';
import { WrongUsage } from '../usage';

const MB = 1_000_000;

/** Backups that are kept when nothing else was said. */
const USUAL_KEEP = 7;

export const settings: LibraryCommand = {
  usage:
    '[--bullet -|*|+] [--emphasis *|_] [--strong *|_] [--fence `|~] [--rule -|*|_] [--follow-renames always|ask|never] [--pairs on|off] [--pace WORDS] [--bio TEXT] [--picture-positions stop|remove] [--history-limit MB|none] [--trash-days DAYS|never] [--daily-template NAME|none] [--backup off|daily|weekly] [--backup-folder DIR] [--backup-keep N]',
  summary:
    'how edited blocks are written as Markdown, whether links follow a new title and brackets are typed in pairs, how many words you say in a minute, what talks tell of you, what becomes of positions in published pictures, how long versions and trash are kept, daily notes, and backups',
  options: {
    bullet: 'text',
    emphasis: 'text',
    strong: 'text',
    fence: 'text',
    rule: 'text',
    'follow-renames': 'text',
    pairs: 'text',
    pace: 'text',
    bio: 'text',
    'picture-positions': 'text',
    'history-limit': 'text',
    'trash-days': 'text',
    'daily-template': 'text',
    backup: 'text',
    'backup-folder': 'text',
    'backup-keep': 'text',
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
    const follow = options.text('follow-renames');
    const pairs = options.text('pairs');
    const pace = paceOf(options.text('pace'));
    const bio = options.text('bio');
    const positions = options.text('picture-positions');
    const daily = options.text('daily-template');
    const changes: SettingsChanges = {
      ...(Object.keys(style).length > 0 && { style }),
      ...(follow !== undefined && {
        followRenames: oneOf('--follow-renames', follow, FOLLOW_RENAMES),
      }),
      ...(pairs !== undefined && { pairs: oneOf('--pairs', pairs, ['on', 'off']) === 'on' }),
      ...(pace !== undefined && { pace }),
      ...(bio !== undefined && { bio: bio.trim() }),
      ...(positions !== undefined && {
        dropsPositions: oneOf('--picture-positions', positions, ['stop', 'remove']) === 'remove',
      }),
      ...(limit !== undefined && { historyLimit: limit === null ? null : limit * MB }),
      ...(days !== undefined && { trashDays: days }),
      ...(daily !== undefined && {
        dailyTemplate: daily === 'none' ? null : await findTemplate(api, daily),
      }),
    };
    const { plan } = await planBackups(options, api);
    const chosen = await (Object.keys(changes).length === 0
      ? api.settings.read()
      : api.settings.change(changes));
    const use = await api.history.use();
    const { historyLimit, trashDays } = chosen;
    const lines = [
      ...Object.entries(chosen.style),
      ['follow-renames', chosen.followRenames],
      ['pairs', chosen.pairs ? 'on' : 'off'],
      ['pace', `${chosen.pace} words a minute`],
      ['bio', chosen.bio === '' ? 'none' : chosen.bio],
      ['positions', chosen.dropsPositions ? 'removed from copies' : 'stop an export'],
      [
        'history',
        `${formatBytes(use.bytes)} of ${historyLimit === null ? 'any size' : formatBytes(historyLimit)}`,
      ],
      ['trash', trashDays === null ? 'kept for ever' : `kept ${trashDays} days`],
      ['daily-template', await nameTemplate(api, chosen.dailyTemplate)],
      [
        'backup',
        plan === null ? 'off' : `${plan.every}, the newest ${plan.keep} in ${plan.folder}`,
      ],
    ].map(([name = '', sign = '']) => `${name.padEnd(14)} ${sign}`);
    return { value: { ...chosen, history: use, backups: plan }, text: lines.join('\n') };
  },
};

/** The title of the chosen template; `none` where there is none. */
async function nameTemplate(api: Api, id: string | null): Promise<string> {
  if (id === null) return 'none';
  const entry = await api.entries.read({ id }).catch(() => null);
  return entry?.title ?? 'not in the library any more';
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

function paceOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const pace = Number(text);
  if (Number.isInteger(pace) && pace >= SLOWEST && pace <= FASTEST) return pace;
  throw new WrongUsage(`--pace is a whole number of words from ${SLOWEST} to ${FASTEST}.`);
}

/** The sign that an option names, or nothing where it was left out. */
function choice<Name extends keyof MarkdownStyle>(
  options: Options,
  name: Name,
): Partial<MarkdownStyle> {
  const sign = options.text(name);
  return sign === undefined ? {} : { [name]: oneOf(`--${name}`, sign, STYLE_CHOICES[name]) };
}

/** Changes what the options name of the plan for backups. */
async function planBackups(options: Options, api: Api): Promise<BackupState> {
  const [every, folder, keep] = ['backup', 'backup-folder', 'backup-keep'].map((name) =>
    options.text(name),
  );
  const before = await api.backups.state();
  if (every === undefined && folder === undefined && keep === undefined) return before;
  const place = folder === undefined ? before.plan?.folder : resolve(folder);
  if (place === undefined) throw new WrongUsage('--backup-folder is missing.');
  const count = keep === undefined ? (before.plan?.keep ?? USUAL_KEEP) : Number(keep);
  if (!Number.isInteger(count) || count < 1 || count > MOST_BACKUPS) {
    throw new WrongUsage(`--backup-keep is a whole number from 1 to ${MOST_BACKUPS}.`);
  }
  const rhythm = oneOf('--backup', every ?? before.plan?.every ?? 'daily', BACKUP_RHYTHMS);
  return api.backups.change({ folder: place, every: rhythm, keep: count });
}
