import { expect, it } from 'vitest';
import { composeDraft } from '#core/draft/compose';
import { countIds, makeRecord, wholeNotes } from '#core/draft/testing/make-record';
import type { EntryRecord } from '#core/library/record';
import { OPEN_COMMENT } from '../comment-obstacle';
import { post } from '../testing/plan-posts';
import { draftObstacle } from './draft-obstacle';

const SAID = 'My manager said the reorganisation starts in May.';
const secret = makeRecord('n1', 'Salary talk notes', SAID, { private: true, tags: ['salary'] });

function obstacleTo(
  draft: EntryRecord,
  {
    written = 'Text.',
    trash = [] as readonly EntryRecord[],
    path = 'deck.html',
    names = [] as readonly string[],
  } = {},
): string | null {
  const library = trash.includes(secret) ? [draft] : [secret, draft];
  const copies = names.map((name) => ({ asset: `${'a'.repeat(64)}.png`, name }));
  const resolve = (title: string) => (title === secret.title ? secret.id : null);
  return draftObstacle(draft, { path, text: written, copies }, { library, trash }, resolve);
}

/** A draft with blocks of a private note, its title among them. */
const draftOf = (count: number): EntryRecord => {
  const blocks = Array.from({ length: count - 1 }, (_, at) => `Part ${at} of it.`).join('\n\n');
  const note = makeRecord('n1', 'Salary talk notes', blocks, { private: true });
  return { ...post('p1', 'P', ''), ...composeDraft('post', wholeNotes([note]), countIds()) };
};

it.each<
  [
    what: string,
    draft: EntryRecord,
    options: Parameters<typeof obstacleTo>[1],
    reason: string | null,
  ]
>([
  ['nothing private', post('p1', 'P', 'Text.'), {}, null],
  ['a comment that nothing closes', post('p1', 'P', 'Text.\n\n<!-- mine'), {}, OPEN_COMMENT],
  ['its own mark', post('p1', 'P', 'x', { private: true }), {}, 'It is marked private.'],
  [
    'a link',
    post('p1', 'P', '[[Salary talk notes]]'),
    {},
    'It links to the private note “Salary talk notes”.',
  ],
  [
    'a link to its file',
    post('p1', 'P', '[x](../notes/Salary%20talk%20notes.md#a)'),
    {},
    'It links to the private note',
  ],
  [
    'the address behind a reference',
    post('p1', 'P', '[x][r]\n\n[r]: Salary%20talk%20notes.md'),
    {},
    'It links to the private note',
  ],
  [
    'a tag',
    post('p1', 'P', 'x', { tags: ['Salary'] }),
    {},
    'Its tag “Salary” is one that only private notes have.',
  ],
  ['its words', post('p1', 'P', 'x'), { written: `---\ntitle: P\n---\n\n${SAID}` }, 'in line 5'],
  [
    'its words in front matter',
    post('p1', 'P', 'x'),
    { written: `---\ntitle: P\nabout: ${SAID}\n---\n\nx` },
    'in its front matter, at about',
  ],
  [
    'its words in the trash',
    post('p1', 'P', 'x'),
    { written: SAID, trash: [secret] },
    'in the trash, until you delete it for ever',
  ],
  [
    'its words in the name of the file',
    post('p1', 'P', 'x'),
    { path: 'my-manager-said-the-reorganisation-starts-in-may.html' },
    'the name of its file',
  ],
  [
    'its words in the name of a picture',
    post('p1', 'P', 'x'),
    { names: ['my-manager-said-the-reorganisation-starts-in-may.png'] },
    'the name of an image',
  ],
])('%s keeps a draft in the library, or not', (_, draft, options, reason) => {
  const told = obstacleTo(draft, options);
  if (reason === null) expect(told).toBeNull();
  else expect(told).toContain(reason);
});

it.each([
  [1, '”. Take it out'],
  [2, ' So does 1 more block. Take it out'],
  [3, ' So do 2 more blocks. Take it out'],
])('says how many blocks come from a private note: %s', (count, words) => {
  expect(obstacleTo(draftOf(count))).toContain(words);
});
