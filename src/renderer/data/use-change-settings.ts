import { useQueryClient } from '@tanstack/react-query';
import type { Settings, SettingsChanges } from '#contract/library/settings';
import { api } from '../api';
import { attempt } from '../look/notices';
import { KEYS } from './queries';

/**
 * Changes the library's settings, and shows them changed.
 *
 * @returns a function that gives the settings as they are then; null, and says why, where they
 *   could not be kept
 */
export function useChangeSettings(): (changes: SettingsChanges) => Promise<Settings | null> {
  const client = useQueryClient();
  return async (changes) => {
    const changed = await attempt('The choice was not kept', () => api.settings.change(changes));
    if (changed !== null) client.setQueryData<Settings>(KEYS.settings, changed);
    return changed;
  };
}
