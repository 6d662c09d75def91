import { COMMANDS } from './commands';
import type { MenuCommand, ShortcutChoices, Shortcuts } from './desktop';
import { readKeys } from '../entries/read-keys';
import { refuseKeys } from '../entries/reserved-keys';

const NAMES = Object.keys(COMMANDS) as MenuCommand[];

/** The keys of every command: those that were chosen, else the usual ones where they are free. */
export function keysOfCommands(chosen: Shortcuts): Readonly<Record<MenuCommand, string | null>> {
  const taken = new Set(Object.values(chosen));
  return Object.fromEntries(
    NAMES.map((command) => {
      const own = chosen[command];
      if (own !== undefined) return [command, own];
      const { accelerator } = COMMANDS[command];
      return [command, taken.has(accelerator) ? null : accelerator];
    }),
  ) as Record<MenuCommand, string | null>;
}

/** The command that has these keys, other than the one that wants them. */
export function ownerOf(keys: string, wanting: MenuCommand, chosen: Shortcuts): MenuCommand | null {
  const all = keysOfCommands(chosen);
  return NAMES.find((command) => command !== wanting && all[command] === keys) ?? null;
}

/** Gives a command these keys, or none, and takes them from whichever had them. */
export function giveKeys(chosen: Shortcuts, command: MenuCommand, keys: string | null): Shortcuts {
  const others = Object.entries(chosen)
    .filter(([other]) => other !== command)
    .map(([other, own]) => [other, own === keys ? null : own]);
  // Its usual keys are no choice.
  const own = keys === COMMANDS[command].accelerator ? [] : [[command, keys]];
  return Object.fromEntries([...others, ...own]);
}

/** Why a command may not have these keys. The usual ones of any command can always be had. */
export function refuseShortcut(keys: string): string | null {
  const isUsual = NAMES.some((command) => COMMANDS[command].accelerator === keys);
  return isUsual ? null : refuseKeys(keys);
}

/**
 * The shortcuts in the settings file, which people may edit.
 *
 * @param file what stands there
 * @returns what can be used of it, with a sentence for all else
 */
export function readShortcuts(file: unknown, isMac: boolean): ShortcutChoices {
  if (typeof file !== 'object' || file === null || Array.isArray(file)) {
    return { chosen: {}, ignored: ['The shortcuts are no list of commands with their keys.'] };
  }
  const chosen: Partial<Record<MenuCommand, string | null>> = {};
  const ignored = Object.keys(file)
    .filter((name) => !Object.hasOwn(COMMANDS, name))
    .map((name) => `There is no command “${name}”.`);
  const entries = new Map<string, unknown>(Object.entries(file));
  for (const command of NAMES) {
    if (!entries.has(command)) continue;
    const keys = readChoice(entries.get(command), chosen, isMac);
    if (keys instanceof Refusal) ignored.push(`“${COMMANDS[command].label}”: ${keys.reason}`);
    else chosen[command] = keys;
  }
  return { chosen, ignored };
}

class Refusal {
  constructor(readonly reason: string) {}
}

function readChoice(value: unknown, before: Shortcuts, isMac: boolean): string | null | Refusal {
  if (value === null) return null;
  const keys = typeof value === 'string' ? readKeys(value, isMac) : null;
  if (keys === null) return new Refusal(`${JSON.stringify(value)} is not understood.`);
  const reason = refuseShortcut(keys);
  if (reason !== null) return new Refusal(reason);
  const other = NAMES.find((command) => before[command] === keys);
  if (other !== undefined) return new Refusal(`“${COMMANDS[other].label}” has ${keys} already.`);
  return keys;
}
