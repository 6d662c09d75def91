import type { Rule } from '../rule';
import { aboutDraft } from './whole-draft';

export const titleRule: Rule = {
  id: 'readiness/title',
  group: 'readiness',
  severity: 'error',
  title: 'No title',
  why: 'The title is what readers see first, in lists, feeds and searches.',
  check: ({ title }) =>
    /^(?:untitled)?$/i.test(title.trim())
      ? [aboutDraft('It has no title yet. Say in a few words what a reader will know afterwards.')]
      : [],
};
