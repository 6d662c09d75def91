import type { Api } from '#contract/calls/api';
import type { Settings } from '#contract/library/settings';
import type { MarkdownStyle } from '#core/document/markdown-style';
import {
  historyLimit,
  spellingChoice,
  trashDays,
  type LibrarySettings,
} from '#core/library/settings';
import { USUAL_PACE } from '#core/talk/pace';
import type { Session } from '../session';

/** What a person chose for the whole library. */
export function createSettingsCalls(session: Session): Api['settings'] {
  return {
    read: async () => toSettings(session.library().storage.settings()),
    change: async ({ style, ...changes }) => {
      const { storage } = session.library();
      await session.changeSettings((now) => ({
        ...now,
        ...changes,
        style: { ...now.style, ...style },
      }));
      if (changes.historyLimit !== undefined) await storage.history.thin();
      return toSettings(storage.settings());
    },
  };
}

function toSettings(settings: LibrarySettings): Settings {
  return {
    style: settings.style,
    followRenames: settings.followRenames ?? 'ask',
    pairs: settings.pairs ?? true,
    dropsPositions: settings.dropsPositions ?? false,
    historyLimit: historyLimit(settings),
    trashDays: trashDays(settings),
    dailyTemplate: settings.dailyTemplate ?? null,
    spelling: spellingChoice(settings),
    pace: settings.pace ?? USUAL_PACE,
    bio: settings.bio ?? '',
  };
}

/** How the open library writes what was made or changed in it. */
export function chosenStyle(session: Session): MarkdownStyle {
  return session.library().storage.settings().style;
}

/** Words that the library's speaker says in a minute. */
export function chosenPace(session: Session): number {
  return session.library().storage.settings().pace ?? USUAL_PACE;
}

/** What is told of the library's speaker in talks that have no bio of their own. */
export function chosenBio(session: Session): string {
  return session.library().storage.settings().bio ?? '';
}
