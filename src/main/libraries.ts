import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { Api } from '#contract/calls/api';
import type { SettingsStore } from './settings';

const REMEMBERED = 12;

/** The app's calls, and the opening of the library that was open at the end. */
export interface RememberingApi {
  readonly api: Api;
  /** Opens it, if nobody has asked for a library yet, which does so, too. */
  reopen(): void;
}

/**
 * The app's calls with the shell's memory of libraries: those opened are remembered, and the one
 * open at the end is opened again. When that fails, the first `library.current` says why, so that
 * the window can show it.
 */
export function rememberLibraries(api: Api, settings: SettingsStore): RememberingApi {
  let last = settings.get().reopen;
  let reopening: Promise<unknown> | null = null;

  function reopen(): void {
    if (last === null) return;
    reopening = api.library.open({ folder: last });
    last = null;
    // Whoever asks first hears of a failure; until then it is nobody's unhandled rejection.
    reopening.catch(() => undefined);
  }

  async function remember(folder: string): Promise<void> {
    const others = settings.get().libraries.filter((other) => other !== folder);
    const libraries = [folder, ...others].slice(0, REMEMBERED);
    await settings.change({ libraries, reopen: folder });
  }

  const library: Api['library'] = {
    ...api.library,
    current: async () => {
      reopen();
      try {
        await reopening;
      } finally {
        reopening = null;
      }
      return api.library.current();
    },
    create: async (place) => {
      reopen();
      const status = await api.library.create(place);
      await remember(status.folder);
      return status;
    },
    open: async (place) => {
      reopen();
      const status = await api.library.open(place);
      await remember(status.folder);
      return status;
    },
    close: async () => {
      reopen();
      await api.library.close();
      await settings.change({ reopen: null });
    },
  };
  return { api: { ...api, library }, reopen };
}

/** Libraries opened before that are still there, newest first. */
export function listLibraries(settings: SettingsStore): { folder: string; name: string }[] {
  return settings
    .get()
    .libraries.filter((folder) => existsSync(folder))
    .map((folder) => ({ folder, name: basename(folder) }));
}
