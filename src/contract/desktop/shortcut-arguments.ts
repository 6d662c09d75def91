import { z } from 'zod';
import { COMMANDS } from './commands';
import type { MenuCommand } from './desktop';

const command = z.custom<MenuCommand>(
  (name) => typeof name === 'string' && Object.hasOwn(COMMANDS, name),
  'There is no such command.',
);

/** The shortcuts that a window puts in the place of the usual ones. */
export const shortcutChoice = z.strictObject({
  chosen: z.partialRecord(command, z.string().min(1).max(100).nullable()),
});
