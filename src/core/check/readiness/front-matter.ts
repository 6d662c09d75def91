import type { Rule } from '../rule';
import { aboutDraft } from './whole-draft';

export const frontMatterRule: Rule = {
  id: 'readiness/front-matter',
  group: 'readiness',
  severity: 'error',
  title: 'Front matter that can’t be read',
  why: 'What stands in it, such as the description, does not reach the blog.',
  check: ({ frontMatter: { problem } }) =>
    problem === undefined
      ? []
      : [aboutDraft(`The front matter can’t be read: ${problem} Mend it in the Markdown source.`)],
};
