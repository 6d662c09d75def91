import type { MarkdownStyle } from '#core/document/markdown-style';
import type { FollowRenames } from '#core/library/settings';
import type { SpellingChoice } from '#core/spelling/spelling';

/** What a person chose for the whole library. */
export interface Settings {
  /** How blocks are written as Markdown that were made or changed in Outloud. */
  readonly style: MarkdownStyle;
  /** Whether links follow an entry's new title. */
  readonly followRenames: FollowRenames;
  /** Whether brackets and quotes are typed in pairs. */
  readonly pairs: boolean;
  /** Whether copies of pictures leave out where they were taken; they stop an export otherwise. */
  readonly dropsPositions: boolean;
  /** Bytes that the versions of all entries may take; null for no limit. */
  readonly historyLimit: number | null;
  /** Days after which an entry in the trash is deleted for ever; null for never. */
  readonly trashDays: number | null;
  /** The id of the entry that daily notes are made from; null for none. */
  readonly dailyTemplate: string | null;
  readonly spelling: SpellingChoice;
  /** Words that the speaker says in a minute, for the time that talks take. */
  readonly pace: number;
  /** What is told of the speaker in talks that have no bio of their own; empty for nothing. */
  readonly bio: string;
}

/** What is left out stays. */
export type SettingsChanges = Partial<Omit<Settings, 'style'>> & {
  readonly style?: Partial<MarkdownStyle>;
};
