import type { Rule } from '../rule';
import { frontMatterText } from './front-matter-value';
import { aboutDraft } from './whole-draft';

/** The keys under which generators and their themes look for a description. */
export const DESCRIPTION_KEYS = ['description', 'summary', 'excerpt'];

export const descriptionRule: Rule = {
  id: 'readiness/description',
  group: 'readiness',
  severity: 'warning',
  title: 'No description',
  why: 'Search engines, feeds and shared links show it below the title.',
  check: (draft) =>
    draft.kind === 'post' && frontMatterText(draft, DESCRIPTION_KEYS) === null
      ? [
          aboutDraft(
            'It has no description. Add a property “description” with a sentence that says who should read this, and why.',
          ),
        ]
      : [],
};
