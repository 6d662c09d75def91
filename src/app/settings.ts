import type { Api } from '#contract/api';
import type { MarkdownStyle } from '#core/document/markdown-style';
import type { Session } from './session';

/** What a person chose for the whole library. */
export function createSettingsCalls(session: Session): Api['settings'] {
  return {
    read: async () => ({ style: chosenStyle(session) }),
    change: async (changes) => {
      const { storage } = session.library();
      const settings = storage.settings();
      const style = { ...settings.style, ...changes.style };
      await session.changeSettings({ ...settings, style });
      return { style };
    },
  };
}

/** How the open library writes what was made or changed in it. */
export function chosenStyle(session: Session): MarkdownStyle {
  return session.library().storage.settings().style;
}
