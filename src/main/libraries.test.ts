import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import type { Api, LibraryStatus } from '#contract/calls/api';
import { DEFAULT_LOOK } from '#contract/desktop/look';
import { Problem } from '#core/problem';
import { listLibraries, rememberLibraries } from './libraries';
import type { DesktopSettings, SettingsStore } from './settings';

function createSettings(start: Partial<DesktopSettings> = {}): SettingsStore {
  let settings: DesktopSettings = {
    ...DEFAULT_LOOK,
    shortcuts: {},
    window: null,
    libraries: [],
    reopen: null,
    runsBlogs: [],
    captureShortcut: null,
    tray: false,
    updates: 'off',
    ...start,
  };
  return {
    get: () => settings,
    change: async (changes) => {
      settings = { ...settings, ...changes };
    },
  };
}

/** Libraries open anywhere but in `/gone`. */
function createLibraries(): Api {
  let open: LibraryStatus | null = null;
  const enter = async ({ folder }: { folder: string }): Promise<LibraryStatus> => {
    if (folder === '/gone') throw new Problem('not-found', '/gone is not there.');
    open = { folder, name: 'name', entries: 0, readOnly: null, setAside: [], mended: [] };
    return open;
  };
  const library = {
    current: async () => open,
    create: enter,
    open: enter,
    close: async () => {
      open = null;
    },
    check: async () => ({ ok: true, problems: [], rebuilt: [] }),
  };
  // Only the library's calls are asked here.
  return { library } as unknown as Api;
}

describe('rememberLibraries', () => {
  it('remembers what is opened, newest first and once', async () => {
    const settings = createSettings();
    const { library } = rememberLibraries(createLibraries(), settings).api;
    await library.create({ folder: '/a', sample: false });
    await library.open({ folder: '/b' });
    await library.open({ folder: '/a' });
    expect(settings.get()).toMatchObject({ libraries: ['/a', '/b'], reopen: '/a' });
  });

  it('opens the last library again, unless it was closed', async () => {
    const settings = createSettings({ reopen: '/a' });
    const { library } = rememberLibraries(createLibraries(), settings).api;
    expect((await library.current())?.folder).toBe('/a');
    await library.close();
    expect(settings.get().reopen).toBeNull();
    expect(await rememberLibraries(createLibraries(), settings).api.library.current()).toBeNull();
  });

  it('opens it before another one that is opened, so that the other one stays', async () => {
    const asked = createLibraries();
    const { api, reopen } = rememberLibraries(asked, createSettings({ reopen: '/a' }));
    await api.library.open({ folder: '/b' });
    reopen();
    expect((await asked.library.current())?.folder).toBe('/b');
  });

  it('opens it as soon as it is told to, and no second time', async () => {
    const asked = createLibraries();
    const { api, reopen } = rememberLibraries(asked, createSettings({ reopen: '/a' }));
    expect(await asked.library.current()).toBeNull();
    reopen();
    expect((await asked.library.current())?.folder).toBe('/a');
    await asked.library.open({ folder: '/b' });
    expect((await api.library.current())?.folder).toBe('/b');
  });

  it('says once why the last library did not open', async () => {
    const settings = createSettings({ reopen: '/gone' });
    const { library } = rememberLibraries(createLibraries(), settings).api;
    await expect(library.current()).rejects.toThrow('/gone is not there.');
    expect(await library.current()).toBeNull();
  });

  it('does not remember what can’t be opened', async () => {
    const settings = createSettings();
    const { library } = rememberLibraries(createLibraries(), settings).api;
    await expect(library.open({ folder: '/gone' })).rejects.toThrow();
    expect(settings.get().libraries).toEqual([]);
  });
});

it('lists only libraries that are there', () => {
  const settings = createSettings({ libraries: [tmpdir(), '/no/such/folder'] });
  expect(listLibraries(settings).map(({ folder }) => folder)).toEqual([tmpdir()]);
});
