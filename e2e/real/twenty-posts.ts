import { type FixturePost, FOR_NOBODY } from './fixture-post';
import { POSTS_OF_BLOCKS } from './posts-of-blocks';
import { POSTS_OF_SIGNS } from './posts-of-signs';

/** Twenty posts that use everything, many of them hostile to one generator or another. */
export const TWENTY_POSTS: readonly FixturePost[] = [...POSTS_OF_SIGNS, ...POSTS_OF_BLOCKS];

/** Texts that are not ready: no page of a built site may show them. */
export const DRAFTS: readonly string[] = [
  `---\ntitle: Unfinished\ndate: 2024-02-01T10:00:00+00:00\ndraft: true\n---\n\n${FOR_NOBODY}.\n`,
  `---\ntitle: An idea\ndate: 2024-02-02T10:00:00+00:00\nstage: idea\n---\n\n${FOR_NOBODY}.\n`,
];
