import { byPlace } from '../problem-place';
import type { CheckedDraft, Finding, Rule } from '../rule';
import { isTask, listPassages, type Passage } from './passages';
import { findPhrases, onceASentence } from './phrases';
import { asTitle, inDraft } from './question';

/** What marks something as not done in any language. */
const MARK = /(?<![\p{L}\p{N}_])(?:TODO|FIXME|TBD|TBC|XXX|WIP)(?![\p{L}\p{N}_(#])|^to-?do:/giu;

/** What says so in English. */
const SAID = new RegExp(
  [
    String.raw`\bI (?:still (?:have|need)|have yet|have still) to \p{L}`,
    String.raw`\b(?:is|are|remains?|still) to be (?:written|done|measured|added|explained|decided|tested)\b`,
    String.raw`\b(?:the )?next time I\b.{0,60}\b(?:plan|want|hope|intend|will|should)\b`,
    String.raw`\b(?:coming soon|work in progress|lorem ipsum)\b`,
  ].join('|'),
  'giu',
);

/** What is left to be done: marks such as TODO, open tasks, and sentences that say so. */
export const todos: Rule = {
  id: 'gaps/todos',
  group: 'gaps',
  severity: 'warning',
  title: 'TODOs and open tasks',
  why: 'What is left to be done in the text is done before readers see it, or becomes a note.',
  check: (draft) => [...findMarks(draft), ...findTasks(draft)].toSorted(byPlace),
};

function findMarks(draft: CheckedDraft): readonly Finding[] {
  const readable = listPassages(draft).map((passage) => withComments(passage, draft));
  const texts = readable.filter((passage) => passage.kind !== 'code' && !isTask(passage));
  const marks = findPhrases(texts, MARK).filter(
    ({ text }) => text === text.toUpperCase() || /to-?do:/i.test(text),
  );
  const own = texts.filter(
    ({ kind, isQuoted, isEnglish }) => kind === 'prose' && !isQuoted && isEnglish,
  );
  return onceASentence([...marks, ...findPhrases(own, SAID)]).map(
    ({ passage, from, sentence }) => ({
      message: 'This is left to be done. Do it, or make a note of it and take it out of the text.',
      place: { block: passage.block, from, to: sentence.to },
      question: asTitle(whatIsLeft(draft, passage.text.slice(from, sentence.to))),
    }),
  );
}

/** Comments are for the writer alone, and the best place for a TODO. */
function withComments(passage: Passage, draft: CheckedDraft): Passage {
  const { type } = passage.node;
  if (type !== 'commentBlock') return passage;
  return { ...passage, text: draft.blocks[passage.block]?.text ?? passage.text };
}

function findTasks(draft: CheckedDraft): readonly Finding[] {
  return listPassages(draft).flatMap((passage) => {
    const item = passage.around.at(-1);
    if (!isTask(passage) || item?.content?.[0] !== passage.node) return [];
    const place = { block: passage.block, from: 0, to: passage.text.length };
    const text = draft.blocks[passage.block]?.text ?? '';
    return [
      {
        message: 'This task is open. Do it and tick it, or make a note of it and take it out.',
        place,
        question: asTitle(whatIsLeft(draft, text)),
      },
    ];
  });
}

function whatIsLeft({ title }: CheckedDraft, text: string): string {
  const bare = text.replace(/^(?:TODO|FIXME|TBD|TBC|XXX|WIP|to-?do)\W*/iu, '').trim();
  return bare === ''
    ? `What is left to be done${inDraft(title)}?`
    : `To do: ${bare.replace(/(?<![.…])[.…]+$/u, '')}`;
}
