import type { Command } from './command';
import { COMMANDS } from './commands';

const EVERY_COMMAND = `Every command takes
  --library DIR   the library's folder (or the variable OUTLOUD_LIBRARY)
  --read-only     opens the library without writing anything into it
  --take-lock     opens it although another computer seems to have it open
  --json          one JSON value on standard output, messages on standard error
It exits with 0, with 1 and a clear error, or with 2 when it was called the wrong way.`;

/** What `outloud --help` prints. */
export function describeAll(): string {
  const lines = [...COMMANDS].map(([name, { summary }]) => `  ${name.padEnd(14)} ${summary}`);
  return [
    'outloud: learning notes in, posts and talks out',
    '',
    'Usage: outloud COMMAND --library DIR [options]',
    '',
    ...lines,
    '',
    EVERY_COMMAND,
    '“outloud COMMAND --help” tells more.',
  ].join('\n');
}

/** What a command is typed like, and where more is told, for one that was called the wrong way. */
export function tellUsage(name: string): string {
  const command = COMMANDS.get(name);
  if (command === undefined) return '“outloud --help” lists the commands.';
  return `${usageOf(name, command)}\n“outloud ${name} --help” tells more.`;
}

function usageOf(name: string, command: Command): string {
  const library = command.needsLibrary ? ' --library DIR' : '';
  return `Usage: outloud ${name} ${command.usage}${library}`.replaceAll('  ', ' ');
}

/** What `outloud COMMAND --help` prints. */
export function describeCommand(name: string, command: Command): string {
  const details = command.details === undefined ? [] : [...command.details, ''];
  const summary = `outloud ${name}: ${command.summary}`;
  return [summary, '', usageOf(name, command), '', ...details, EVERY_COMMAND].join('\n');
}
