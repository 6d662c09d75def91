import {
  IconArticle,
  IconFileText,
  IconGitPullRequest,
  IconPresentation,
  IconTarget,
  IconTrophy,
  type Icon,
} from '@tabler/icons-react';
import type { EntryKind } from '#core/library/entry';

/** How a kind of entry is called and drawn. */
export interface KindLook {
  readonly one: string;
  readonly many: string;
  readonly icon: Icon;
  /** What an empty list of this kind says. */
  readonly hint: string;
}

export const KINDS: Readonly<Record<EntryKind, KindLook>> = {
  note: {
    one: 'Note',
    many: 'Notes',
    icon: IconFileText,
    hint: 'Write down one thing you learned today. Link it to others with [[ and tag it with #.',
  },
  review: {
    one: 'Review',
    many: 'Reviews',
    icon: IconGitPullRequest,
    hint: 'Keep a remark from a code review, given or received. Remarks that come back are worth a note.',
  },
  win: {
    one: 'Win',
    many: 'Wins',
    icon: IconTrophy,
    hint: 'Note what you did and what came of it. Wins start private and stay in your library.',
  },
  practice: {
    one: 'Practice',
    many: 'Practice',
    icon: IconTarget,
    hint: 'Log what you practised on purpose, and what you will try next time.',
  },
  post: {
    one: 'Post',
    many: 'Posts',
    icon: IconArticle,
    hint: 'Compose a post from your notes: each block remembers the note it came from.',
  },
  talk: {
    one: 'Talk',
    many: 'Talks',
    icon: IconPresentation,
    hint: 'Compose a talk from your notes, or convert a post: sections become slides with minutes.',
  },
};
