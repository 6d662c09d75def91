import { matchesOf } from '#core/document/matches';
import { stringAttribute } from '#core/document/document';
import type { CheckedDraft, Finding, Rule } from '../rule';
import { listPassages, NOT_PROSE, type Passage } from './passages';
import { asTitle, quote } from './question';

/** Shorter code speaks for itself, or is named in the line before it. */
const LEAST_LINES = 4;
/** So many words of their own explain, whatever they are. */
const ENOUGH_WORDS = 9;
/** So many blocks before and after the code belong to it. */
const NEAR = 2;
/** A comment in the code of so many words explains it, too. */
const COMMENT = /(?:\/\/|#|--|\/\*|<!--|;;)\s+(?:\S+\s+){4,}\S+/u;

/** What shows a result or a picture, and no program. */
const NO_PROGRAM =
  /^(?:mermaid|text|txt|console|output|log|plaintext|markdown|md|diff|csv|json|svg|math)?$/iu;
const IS_OUTPUT =
  /\b(?:outputs?|results?|shows?|showed|look(?:s|ed)?|returns?|returned|gives?|gave|got|errors?|prints?|printed|contains?|files?|configuration|config)\b/iu;

/** Words that only point at the code. */
const POINTING = new Set(
  `a an the this that these those here heres is are it its i we you my your for to of and or but then so
  now next how what with in on at by from as like following code snippet example script command recipe
  solution trick fix work works worked working do does did doing done use used using ran run running add
  added adding ended up came found figured out need needed needs want wanted looks looked something way
  me us show showing shows thanks was were be been has have had all everything also necessary just
  final finished full whole complete main let lets turn move where when can`.split(/\s+/),
);

/**
 * Code of some lines that no prose near it explains. English alone. Off: what a few words before
 * the code leave open is for a reader to judge, and too often it is nothing.
 */
export const unexplainedCode: Rule = {
  id: 'gaps/unexplained-code',
  group: 'gaps',
  severity: 'hint',
  title: 'Code that nothing explains',
  why: 'Whoever can read the code need not read the post. A sentence says what it does and why it is like that.',
  isOff: true,
  check: (draft) => {
    const passages = listPassages(draft);
    return passages.flatMap((passage, index) =>
      isProgram(passage) ? checkCode(draft, passages, index) : [],
    );
  },
};

function isProgram({ kind, text, node, around }: Passage): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const isAside = around.some(({ type }) => type === 'blockquote');
  return (
    kind === 'code' &&
    !isAside &&
    lines.length >= LEAST_LINES &&
    !COMMENT.test(text) &&
    !NO_PROGRAM.test(stringAttribute(node, 'language'))
  );
}

function checkCode(
  draft: CheckedDraft,
  passages: readonly Passage[],
  index: number,
): readonly Finding[] {
  const code = passages[index];
  if (code === undefined || passages[index - 1]?.kind === 'code') return [];
  const beside = [...proseFrom(passages, index, -1), ...proseFrom(passages, index, 1)];
  if (beside.some(({ isEnglish }) => !isEnglish) || isListing(passages[index - 1])) return [];
  if (beside.some((one) => leadsToOutput(one) && one.block === code.block - 1)) return [];
  if (beside.some(({ block }) => namesPart(draft, block, code.text))) return [];
  const words = beside.flatMap(({ text }) => wordsOf(text));
  const inCode = new Set(code.text.toLowerCase().match(/[a-z]{3,}/g) ?? []);
  if (words.length >= ENOUGH_WORDS) return [];
  if (words.filter((word) => isIn(word, inCode)).length >= 2) return [];
  const line = code.text.split('\n').find((one) => one.trim() !== '') ?? '';
  const from = code.text.indexOf(line);
  return [
    {
      message:
        'No sentence near this code says what it does. Say it before, or go through it after.',
      place: { block: code.block, from, to: from + line.length },
      question: asTitle(`What does this code do: ${quote(line.trim())}?`),
    },
  ];
}

/** The prose right beside some code, a few blocks in one direction and not out of its section. */
function proseFrom(passages: readonly Passage[], index: number, step: 1 | -1): Passage[] {
  const found: Passage[] = [];
  for (let at = index + step; found.length < NEAR; at += step) {
    const one = passages[at];
    if (one?.kind !== 'prose' || one.section !== passages[index]?.section) break;
    found.push(one);
  }
  return found;
}

/** Whether a heading is the name of a file: what follows is what is in it. */
function isListing(heading: Passage | undefined): boolean {
  return heading?.kind === 'heading' && /^[^\s./]*[./]\S*$/u.test(heading.text.trim());
}

/** Whether a line such as “This printed:” says that what follows is a result. */
function leadsToOutput({ kind, text }: Passage): boolean {
  return kind === 'prose' && text.trimEnd().endsWith(':') && IS_OUTPUT.test(text);
}

/** Whether the prose quotes something of the code. */
function namesPart(draft: CheckedDraft, block: number, codeText: string): boolean {
  const { code = [], text = '' } = draft.blocks[block] ?? {};
  for (let at = 0; at < code.length; at += 2) {
    const span = text.slice(code[at], code[at + 1]).trim();
    const words = matchesOf(span, /[\p{L}\p{N}_]{2,}/gu);
    if (words.some((word) => codeText.includes(word))) return true;
  }
  return false;
}

function wordsOf(text: string): string[] {
  const words =
    text
      .replaceAll(NOT_PROSE, ' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => word.length > 2 && !POINTING.has(word));
}

function isIn(word: string, code: ReadonlySet<string>): boolean {
  const stem = word.slice(0, Math.max(4, word.length - 3));
  return code.has(word) || [...code].some((one) => one.startsWith(stem));
}
