import type { Rule } from '../rule';
import { CANONICAL_KEYS } from './canonical-url';
import { frontMatterText } from './front-matter-value';
import { aboutDraft } from './whole-draft';

export const missingCanonicalUrlRule: Rule = {
  id: 'readiness/missing-canonical-url',
  group: 'readiness',
  severity: 'hint',
  title: 'No canonical address',
  why: 'A post that appears in several places should name the one that counts.',
  isOff: true,
  check: (draft) =>
    draft.kind === 'post' && frontMatterText(draft, CANONICAL_KEYS) === null
      ? [aboutDraft('It has no canonical address. Add a property “canonicalUrl”.')]
      : [],
};
