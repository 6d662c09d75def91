import type { Api, Settings } from '#contract/api';
import type { MarkdownStyle } from '#core/document/markdown-style';
import type { LibrarySettings } from '#core/library/settings';
import type { Session } from './session';

/** What a person chose for the whole library. */
export function createSettingsCalls(session: Session): Api['settings'] {
  return {
    read: async () => toSettings(session.library().storage.settings()),
    change: async ({ style, ...changes }) => {
      const { storage } = session.library();
      const settings = storage.settings();
      const changed = { ...settings, ...changes, style: { ...settings.style, ...style } };
      await storage.writeSettings(changed);
      return toSettings(changed);
    },
  };
}

function toSettings({ style, followRenames = 'ask' }: LibrarySettings): Settings {
  return { style, followRenames };
}

/** How the open library writes what was made or changed in it. */
export function chosenStyle(session: Session): MarkdownStyle {
  return session.library().storage.settings().style;
}
