import { holdTyping } from '../typed-ahead';

/** Opens a palette once its code is read; what is typed meanwhile is for its field. */
function soon(open: () => Promise<() => void>): () => Promise<void> {
  return async () => {
    holdTyping();
    (await open())();
  };
}

/** What opens the palettes, which may not have been read yet: then they open once they are. */
export const paletteCommands = {
  quickOpen: soon(async () => (await import('../features/search/quick-open')).openQuickOpen),
  openBeside: soon(async () => (await import('../features/search/quick-open')).openBesideByTitle),
  commandPalette: soon(
    async () => (await import('../features/shortcuts/command-palette')).openCommandPalette,
  ),
  switchLibrary: soon(
    async () => (await import('../features/welcome/switch-library')).openLibraries,
  ),
};
