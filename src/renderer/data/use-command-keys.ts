import { useMemo } from 'react';
import type { MenuCommand, ShortcutChoices } from '#contract/desktop/desktop';
import { keysOfCommands } from '#contract/desktop/shortcuts';
import { api, listen } from '../api';
import { followShell } from './follow-shell';

const NONE: ShortcutChoices = { chosen: {}, ignored: [] };

/** What was chosen in place of the commands' usual shortcuts. */
export const useShortcutChoices = followShell(NONE, (tell) => {
  listen('shortcutsChanged', tell);
  void api.desktop.shortcuts().then(tell);
});

/** The keys of every command, in Electron's words; null for one without. */
export function useCommandKeys(): Readonly<Record<MenuCommand, string | null>> {
  const { chosen } = useShortcutChoices();
  return useMemo(() => keysOfCommands(chosen), [chosen]);
}
