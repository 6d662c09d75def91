import { resolve } from 'node:path';
import type { Api } from '#contract/api';
import type { BackupState } from '#contract/backup';
import type { MarkdownStyle } from '#core/document/markdown-style';
import { STYLE_CHOICES } from '#core/document/markdown-style';
import { BACKUP_RHYTHMS, MOST_BACKUPS } from '#core/library/backup';
import type { LibraryCommand, Options } from '../command';
import { oneOf } from '../parse-options';
import { WrongUsage } from '../usage';

/** Backups that are kept when nothing else was said. */
const USUAL_KEEP = 7;

export const settings: LibraryCommand = {
  usage:
    '[--bullet -|*|+] [--emphasis *|_] [--strong *|_] [--fence `|~] [--rule -|*|_] [--backup off|daily|weekly] [--backup-folder DIR] [--backup-keep N]',
  summary: 'how edited blocks are written as Markdown, and where and how often backups are made',
  options: {
    bullet: 'text',
    emphasis: 'text',
    strong: 'text',
    fence: 'text',
    rule: 'text',
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
    const backups = await planBackups(options, api);
    const value = await (Object.keys(style).length === 0
      ? api.settings.read()
      : api.settings.change({ style }));
    const lines = Object.entries(value.style).map(([name, sign]) => `${name.padEnd(8)} ${sign}`);
    const { plan } = backups;
    const backupLines =
      plan === null
        ? ['backup   off']
        : [`backup   ${plan.every}, the newest ${plan.keep} in ${plan.folder}`];
    return { value: { ...value, backups: plan }, text: [...lines, ...backupLines].join('\n') };
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
