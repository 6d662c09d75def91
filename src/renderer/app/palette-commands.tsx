/** What opens the palettes, which may not have been read yet: then they open once they are. */
export const paletteCommands = {
  quickOpen: async (): Promise<void> =>
    (await import('../features/search/quick-open')).openQuickOpen(),
  openBeside: async (): Promise<void> =>
    (await import('../features/search/quick-open')).openBesideByTitle(),
  commandPalette: async (): Promise<void> =>
    (await import('../features/shortcuts/command-palette')).openCommandPalette(),
  switchLibrary: async (): Promise<void> =>
    (await import('../features/welcome/switch-library')).openLibraries(),
};
