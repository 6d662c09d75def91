import { expect, it } from 'vitest';
import { toMarkdown } from '#core/document/to-markdown';
import { audienceQuestionDocument } from './question-note';

it.each([
  [
    { title: 'Locks', slide: 'Why', question: 'Is it fair?' },
    'Asked by the audience of [[Locks#Why]].\n\n> Is it fair?\n',
  ],
  [{ title: 'Locks', slide: 'Locks', question: '' }, 'Asked by the audience of [[Locks]].\n'],
  [{ title: 'Locks', slide: '', question: '' }, 'Asked by the audience of [[Locks]].\n'],
  [{ title: '', slide: 'Why', question: '' }, 'Asked by the audience of a talk without a title.\n'],
])('a question of the audience says where it was asked: %j', (asked, text) => {
  expect(toMarkdown(audienceQuestionDocument(asked))).toBe(text);
});
