import { shownTitle } from '#core/shown-title';
import type { EntryKind } from '#core/library/entry';
import type { PromiseFate } from '../conversation/promises';
import { tellRates } from '../tell-rates';
import type { Packet, ShownEvidence } from './packet';

const KINDS: Readonly<Record<EntryKind, string>> = {
  note: 'Note',
  review: 'A remark of a code review',
  win: 'Win',
  practice: 'Practice',
  post: 'Post',
  talk: 'Talk',
};

/** Evidence in one line: its day, what it is, and what came of it. */
export function tellEvidence(evidence: ShownEvidence): string {
  const { day, kind } = evidence;
  const said = tellTitle(evidence);
  return `${day} ${KINDS[kind]}${said === '' ? '' : `: ${said}`}${tellTraits(evidence)}`;
}

/** The same of a win, among wins alone. */
export function tellWin(win: ShownEvidence): string {
  return `${win.day} ${tellTitle(win)}${tellTraits(win)}`;
}

function tellTitle({ kind, title, came, for: whom }: ShownEvidence): string {
  if (kind === 'review') return '';
  const said = shownTitle(title);
  return `${said}${whom === '' ? '' : ` (for ${whom})`}${came === '' ? '' : ` → ${came}`}`;
}

function tellTraits({ traits }: ShownEvidence): string {
  return traits.length === 0 ? '' : ` · ${traits.join(', ')}`;
}

/** A promise with what became of it. */
export function tellFate({ words, fate, to }: PromiseFate): string {
  if (fate === 'done') return words;
  return fate === 'moved' ? `${words} (moved to ${to})` : `${words} (still open)`;
}

const ANSWERS = { note: 'a note', post: 'a post', talk: 'a talk', lint: 'a lint rule' } as const;

/** A pattern with what was done about it, and how often it came before and since. */
export function tellPattern({ name, role, answer }: Packet['closed'][number]): string {
  const { kind, day } = answer;
  return `${name} (${role}): ${ANSWERS[kind]} on ${day}; in 90 days ${tellRates(answer)}`;
}
