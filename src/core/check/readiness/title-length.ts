import type { Finding, Rule } from '../rule';
import { aboutDraft } from './whole-draft';

/** Characters that a search engine shows of a title, about. */
const MOST = 70;
/** Fewer say little in a single word. */
const LEAST = 10;

export const titleLengthRule: Rule = {
  id: 'readiness/title-length',
  group: 'readiness',
  severity: 'warning',
  title: 'Length of the title',
  why: 'Search engines and feeds cut long titles off; very short ones don’t tell what to expect.',
  check: ({ kind, title }) => (kind === 'post' ? checkLength(title.trim()) : []),
};

function checkLength(title: string): readonly Finding[] {
  const { length } = title;
  if (length > MOST) {
    return [
      aboutDraft(
        `The title has ${length} characters; most places show about ${MOST}. Put what matters first and cut the rest.`,
      ),
    ];
  }
  if (length === 0 || length >= LEAST || /\s/.test(title) || /^untitled$/i.test(title)) return [];
  return [aboutDraft(`“${title}” is short for a title. Say what the post is about.`)];
}
