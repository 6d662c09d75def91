import type { GuardOrder } from './guard-order';

/** The variable in which a batch file's path is handed to the shell, so that none of it is read. */
const PROGRAM = 'OUTLOUD_PROGRAM';

/**
 * How a program is begun on a system: Windows runs batch files, as npm and Ruby put them on the
 * PATH, by its shell only.
 *
 * @param args words without quotes; on Windows they are quoted where the shell would read them
 */
export function toCommand(
  file: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform = process.platform,
): Omit<GuardOrder, 'cwd'> {
  if (platform !== 'win32' || !/\.(?:cmd|bat)$/i.test(file)) {
    return { file, args, env, isVerbatim: false };
  }
  const words = [`"%${PROGRAM}%"`, ...args.map(quote)];
  return {
    file: env['ComSpec'] ?? env['COMSPEC'] ?? 'cmd.exe',
    // Without what runs at each start, the outermost quotes taken off, and `!` a letter as others.
    args: ['/d', '/s', '/v:off', '/c', `"${words.join(' ')}"`],
    env: { ...env, [PROGRAM]: file },
    isVerbatim: true,
  };
}

function quote(word: string): string {
  return /^[\w./:=@-]+$/.test(word) ? word : `"${word}"`;
}
