import { expect, it } from 'vitest';
import { makeRecord } from '#core/draft/testing/make-record';
import { asset } from '../testing/plan-posts';
import { indexLibrary } from './private-index';
import { leakObstacle, tagObstacle } from './proof';

const SAID = 'My manager said the reorganisation starts in May.';
const THOUGHT = 'Perhaps the migration breaks every customer dashboard tomorrow.';

const INDEX = indexLibrary({
  library: [
    makeRecord('n1', 'Salary talk notes', SAID, {
      private: true,
      tags: ['Raise'],
      attachments: { 'pay.png': asset('a') },
    }),
    makeRecord('n2', 'Open', `Text. %%${THOUGHT}%%`, { attachments: { 'b.png': asset('b') } }),
  ],
  trash: [makeRecord('n3', 'Interview answers', 'Old.', { private: true })],
});

const TURN_OFF = 'or turn “private” off for the note if others may read it.';
const HELD = 'which only the private note “Salary talk notes” holds.';
const ONLY_PRIVATE = `${HELD} Reword it, ${TURN_OFF}`;
const RUN = 'my manager said the reorganisation starts';
const THOUGHT_RUN = 'perhaps the migration breaks every customer';

it.each([
  ['Text.', null],
  [`One.\nTwo.\n${SAID}\nFour.`, `It would show “${RUN}” (in line 3), ${ONLY_PRIVATE}`],
  // The line on which the words are all there.
  [
    `One.\nMy manager said the\nreorganisation starts`,
    `It would show “${RUN}” (in line 3), ${ONLY_PRIVATE}`,
  ],
  [`\`\`\`js\n${SAID}\n\`\`\`\n`, `It would show “${RUN}” (in code, line 2), ${ONLY_PRIVATE}`],
  [`> ~~~\n> ${SAID}\n> ~~~`, `It would show “${RUN}” (in code, line 2), ${ONLY_PRIVATE}`],
  [`\`\`\`\nx\n\`\`\`\n${SAID}`, `It would show “${RUN}” (in line 4), ${ONLY_PRIVATE}`],
  [
    `+++\ntitle = "P"\nabout = "${SAID}"\n+++\n\nText.`,
    `It would show “${RUN}” (in its front matter, at about), ${ONLY_PRIVATE}`,
  ],
  [
    `---\ntitle: P\nabout:\n  ${SAID}\n---\n\nText.`,
    `It would show “${RUN}” (in its front matter, at about), ${ONLY_PRIVATE}`,
  ],
  [`---\n- ${SAID}\n---\n\nText.`, `It would show “${RUN}” (in its front matter), ${ONLY_PRIVATE}`],
  // What stands in the text is told first: the description may repeat it.
  [
    `---\ntitle: P\ndescription: ${SAID}\n---\n\nText.\n\n${SAID}`,
    `It would show “${RUN}” (in line 8), ${ONLY_PRIVATE}`,
  ],
  [
    THOUGHT,
    `It would show “${THOUGHT_RUN}” (in line 1), which stands only in a comment of “Open”. Reword it, or take it out of the comment if others may read it.`,
  ],
  [
    'On interview answers.',
    'It would show “interview answers” (in line 1), which only the private note “Interview answers” (in the trash, until you delete it for ever) holds. Reword it.',
  ],
])('%j can’t leave the library, or can: %j', (text, obstacle) => {
  expect(leakObstacle({ path: 'a.md', text, copies: [] }, INDEX)).toBe(obstacle);
});

it.each([
  [
    'salary-talk-notes.md',
    [],
    `It would show “salary talk notes” (the name of its file), ${ONLY_PRIVATE}`,
  ],
  [
    'a.md',
    [{ asset: asset('c'), name: 'salary-talk-notes.png' }],
    `It would show “salary talk notes” (the name of an image), ${ONLY_PRIVATE}`,
  ],
  [
    'a.md',
    [{ asset: asset('a'), name: 'x.png' }],
    `It would show the image x.png, ${HELD} Take it out, ${TURN_OFF}`,
  ],
  [
    'a.md',
    [
      { asset: asset('b'), name: 'b.png' },
      { asset: asset('a'), name: 'y.png' },
    ],
    `It would show the image y.png, ${HELD} Take it out, ${TURN_OFF}`,
  ],
  ['a.md', [{ asset: asset('b'), name: 'b.png' }], null],
])('a file called %j with %j can’t leave the library, or can: %j', (path, copies, obstacle) => {
  expect(leakObstacle({ path, text: 'Text.', copies }, INDEX)).toBe(obstacle);
});

it('nobody is told to make a win public', () => {
  const win = makeRecord('w', 'A win of mine', SAID, { kind: 'win' });
  const index = indexLibrary({ library: [win], trash: [] });
  expect(leakObstacle({ path: 'a.md', text: SAID, copies: [] }, index)).toBe(
    `It would show “${RUN}” (in line 1), which only the private note “A win of mine” holds. Reword it.`,
  );
});

it('what readers have already is no comment any more, but what is private stays so', () => {
  const written = { path: 'a.md', text: THOUGHT, copies: [] };
  expect(leakObstacle(written, INDEX, `Before. ${THOUGHT}`)).toBeNull();
  expect(leakObstacle({ ...written, text: SAID }, INDEX, SAID)).toBe(
    `It would show “${RUN}” (in line 1), ${ONLY_PRIVATE}`,
  );
});

it.each([
  ['x', [], null],
  [
    'x',
    ['one', 'RAISE'],
    'Its tag “RAISE” is one that only private notes have. Take it away, or use it in another note.',
  ],
  [
    'About #raise.',
    ['one'],
    'Its tag “raise” is one that only private notes have. Take it away, or use it in another note.',
  ],
])('%j with the tags %j can’t leave the library, or can: %j', (markdown, tags, obstacle) => {
  expect(tagObstacle(makeRecord('p', 'P', markdown, { tags }), INDEX)).toBe(obstacle);
});
