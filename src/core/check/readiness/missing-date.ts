import type { Rule } from '../rule';
import { aboutDraft } from './whole-draft';

export const missingDateRule: Rule = {
  id: 'readiness/missing-date',
  group: 'readiness',
  severity: 'hint',
  title: 'No date of its own',
  why: 'Without one the blog shows the day on which the draft was begun.',
  isOff: true,
  check: ({ kind, frontMatter: { date } }) =>
    kind === 'post' && date === undefined
      ? [aboutDraft('It has no date of its own. Add a property “date”.')]
      : [],
};
