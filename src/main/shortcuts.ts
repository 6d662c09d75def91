import { COMMANDS } from '#contract/desktop/commands';
import type { MenuCommand, ShortcutChoices, Shortcuts } from '#contract/desktop/desktop';
import { readShortcuts, refuseShortcut } from '#contract/desktop/shortcuts';
import { Problem } from '#core/problem';
import type { SettingsStore } from './settings';

/** The shortcuts of commands, as they were chosen on this computer. */
export interface ShortcutStore {
  read(): ShortcutChoices;
  /** @throws Problem `bad-input` for keys that no command may have */
  set(chosen: Shortcuts): Promise<void>;
}

/** Keeps shortcuts in the settings. @param onChanged hears of others */
export function keepShortcuts(
  settings: SettingsStore,
  onChanged: (choices: ShortcutChoices) => void,
): ShortcutStore {
  const read = (): ShortcutChoices =>
    readShortcuts(settings.get().shortcuts, process.platform === 'darwin');
  return {
    read,
    set: async (chosen) => {
      for (const [command, keys] of Object.entries(chosen)) {
        const reason = keys === null ? null : refuse(keys, settings);
        if (reason === null) continue;
        const { label } = COMMANDS[command as MenuCommand];
        throw new Problem('bad-input', `“${label}” can’t have ${keys}. ${reason}`);
      }
      await settings.change({ shortcuts: chosen });
      onChanged(read());
    },
  };
}

function refuse(keys: string, settings: SettingsStore): string | null {
  if (keys === settings.get().captureShortcut) return 'Quick capture has them in every program.';
  return refuseShortcut(keys);
}
