import { expect, test, vi } from 'vitest';
import { DEFAULT_LOOK } from '#contract/desktop/look';
import type { DesktopSettings, SettingsStore } from './settings';
import { keepShortcuts } from './shortcuts';

function createSettings(shortcuts: unknown): SettingsStore {
  let settings: DesktopSettings = {
    ...DEFAULT_LOOK,
    window: null,
    libraries: [],
    reopen: null,
    runsBlogs: [],
    captureShortcut: 'CmdOrCtrl+Shift+Space',
    shortcuts,
    tray: false,
    updates: 'off',
  };
  return {
    get: () => settings,
    change: async (changes) => {
      settings = { ...settings, ...changes };
    },
  };
}

test('others are kept and told', async () => {
  const settings = createSettings({});
  const onChanged = vi.fn();
  const shortcuts = keepShortcuts(settings, onChanged);
  await shortcuts.set({ newNote: 'CmdOrCtrl+J', save: null });
  expect(settings.get().shortcuts).toEqual({ newNote: 'CmdOrCtrl+J', save: null });
  expect(onChanged).toHaveBeenCalledWith({
    chosen: { newNote: 'CmdOrCtrl+J', save: null },
    ignored: [],
  });
});

test.each([
  ['CmdOrCtrl+C', '“Save Now” can’t have CmdOrCtrl+C. These keys are for “Copy”'],
  ['CmdOrCtrl+Shift+Space', 'Quick capture has them in every program.'],
])('%s is refused, and everything stays', async (keys, reason) => {
  const settings = createSettings({ newNote: 'F6' });
  const onChanged = vi.fn();
  await expect(keepShortcuts(settings, onChanged).set({ save: keys })).rejects.toThrow(reason);
  expect(settings.get().shortcuts).toEqual({ newNote: 'F6' });
  expect(onChanged).not.toHaveBeenCalled();
});

test('what stands broken in the file is ignored with a word', () => {
  const { chosen, ignored } = keepShortcuts(createSettings([1]), vi.fn()).read();
  expect(chosen).toEqual({});
  expect(ignored).toHaveLength(1);
});
