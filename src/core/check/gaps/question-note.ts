import type { DocumentNode } from '#core/document/document';
import { readFrontMatter } from '#core/document/front-matter';
import { setProperty } from '#core/document/front-matter/properties';
import type { GapState } from './gap-state';

/** The tag of every note that asks a question. */
export const GAP_TAG = 'gap';

/** The property that keeps the state, and the one with the id of the rule that found the gap. */
const STATE = 'gap';
const RULE = 'gap-rule';

/** The front matter of a new question note. @param rule the id of the rule that found the gap */
export function questionFrontMatter(rule: string): string {
  const open = setProperty(null, STATE, { kind: 'text', text: 'open' });
  return setProperty(open, RULE, { kind: 'text', text: rule });
}

/** What a note's front matter says of its gap; a note that says nothing is open. */
export function readGap(frontMatter: string | null): { state: GapState; rule: string | null } {
  const { properties } = readFrontMatter(frontMatter);
  const rule = properties[RULE];
  return {
    state: properties[STATE] === 'closed' ? 'closed' : 'open',
    rule: typeof rule === 'string' ? rule : null,
  };
}

/** @throws Error when the front matter can't be read */
export function writeGapState(frontMatter: string | null, state: GapState): string {
  return setProperty(frontMatter, STATE, { kind: 'text', text: state });
}

/**
 * The text of a new question note: where the gap was found.
 *
 * @param origin.title of the draft, '' where it has none
 * @param origin.passage what is quoted of it
 */
export function questionDocument(origin: {
  readonly title: string;
  readonly passage: string;
}): DocumentNode {
  const link =
    origin.title === ''
      ? { type: 'text', text: 'a draft without a title' }
      : {
          type: 'wikilink',
          attrs: { title: origin.title, heading: null, block: null, label: null },
        };
  const from = paragraph([{ type: 'text', text: 'From ' }, link, { type: 'text', text: ':' }]);
  const quoted = paragraph([{ type: 'text', text: origin.passage }]);
  return {
    type: 'doc',
    content: [from, ...(origin.passage === '' ? [] : [{ type: 'blockquote', content: [quoted] }])],
  };
}

/** What a note has in the place of a rule's id when the audience of a talk asked it. */
export const AUDIENCE_RULE = 'talk/audience';

/**
 * The text of a note with a question of the audience: where it was asked.
 *
 * @param asked.title of the talk; @param asked.slide the title of what was shown; '' for none
 * @param asked.question the whole question where the note's title is not all of it, else ''
 */
export function audienceQuestionDocument(asked: {
  readonly title: string;
  readonly slide: string;
  readonly question: string;
}): DocumentNode {
  const heading = asked.slide === '' || asked.slide === asked.title ? null : asked.slide;
  const where =
    asked.title === ''
      ? { type: 'text', text: 'a talk without a title' }
      : {
          type: 'wikilink',
          attrs: { title: asked.title, heading, block: null, label: null },
        };
  const from = paragraph([
    { type: 'text', text: 'Asked by the audience of ' },
    where,
    { type: 'text', text: '.' },
  ]);
  const whole = paragraph([{ type: 'text', text: asked.question }]);
  return {
    type: 'doc',
    content: [from, ...(asked.question === '' ? [] : [{ type: 'blockquote', content: [whole] }])],
  };
}

function paragraph(content: readonly DocumentNode[]): DocumentNode {
  return { type: 'paragraph', attrs: { id: null, source: null }, content };
}
