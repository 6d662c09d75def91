import { GENERATOR_NAMES, type Generator } from '#core/publish/target';
import type { Finding, Rule } from '../rule';
import { frontMatterText } from './front-matter-value';
import { aboutDraft } from './whole-draft';

/**
 * Keys that a post needs beside those that Outloud writes itself. Only Astro checks any: its blog
 * starter's schema asks for a description, and the build stops without it.
 */
const NEEDED: Readonly<Partial<Record<Generator, readonly string[]>>> = { astro: ['description'] };

export const targetFieldsRule: Rule = {
  id: 'readiness/target-fields',
  group: 'readiness',
  severity: 'warning',
  title: 'A property that the blog needs',
  why: 'The blog’s generator stops when a post lacks what its schema asks for.',
  check: (draft) => {
    if (draft.kind !== 'post') return [];
    return [...new Set(draft.generators)].flatMap((generator): readonly Finding[] =>
      (NEEDED[generator] ?? [])
        .filter((key) => frontMatterText(draft, [key]) === null)
        .map((key) =>
          aboutDraft(
            `${GENERATOR_NAMES[generator]}’s blog starter asks every post for a property “${key}”: without it your blog may not build.`,
          ),
        ),
    );
  },
};
