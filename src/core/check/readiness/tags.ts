import type { Rule } from '../rule';
import { aboutDraft } from './whole-draft';

/** More than these say nothing of what a post is about. */
const MOST = 8;

export const tagsRule: Rule = {
  id: 'readiness/tags',
  group: 'readiness',
  severity: 'warning',
  title: 'No tags, or too many',
  why: 'By its tags a post is found beside others of its subject.',
  check: ({ kind, tags }) => {
    if (kind !== 'post') return [];
    if (tags.length === 0) return [aboutDraft('It has no tags. Two or three are enough.')];
    if (tags.length <= MOST) return [];
    return [
      aboutDraft(
        `It has ${tags.length} tags, with those in its text. Keep the few that it is really about.`,
      ),
    ];
  },
};
