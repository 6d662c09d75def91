import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { DraftKind } from '#core/draft/draft';
import type { CheckedDraft, Rule } from '../rule';
import { draftOf, linkedEntry, wordsOf } from './draft-of';

/** What a careful reader would point at. */
interface Label {
  readonly rule: string;
  readonly words: string;
}

/** A text with all that is to be found in it. */
interface LabelledText {
  readonly name: string;
  readonly draft: CheckedDraft;
  readonly labels: readonly Label[];
}

export type Part = 'tuned' | 'held-back';

/** How well a rule finds what readers would point at. */
export interface Score {
  readonly found: number;
  /** What it points at that nobody labelled, each with its text's name. */
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

/** Where the texts about gaps lie, those about spelling and grammar, and those about all other rules. */
const FOLDERS = {
  gaps: '../gaps/testing/fixtures',
  language: '../prose/testing/fixtures',
  others: 'fixtures',
} as const;

/** Reads the texts of a folder; its README tells how they are written. */
export function readLabelled(
  part: Part,
  folder: keyof typeof FOLDERS = 'gaps',
): readonly LabelledText[] {
  const sources = folder === 'others' ? ['til', 'own', 'talks'] : ['til', 'own'];
  return sources.flatMap((source) => {
    const path = resolve(import.meta.dirname, FOLDERS[folder], `${source}-${part}.md`);
    const [, ...texts] = readFileSync(path, 'utf8').split(/^=== case /m);
    return texts.map((text) => parseText(text, source === 'talks' ? 'talk' : 'post'));
  });
}

function parseText(source: string, kind: DraftKind): LabelledText {
  const [name = '', ...lines] = source.split('\n');
  const told = (what: string): string[] =>
    lines
      .filter((line) => line.startsWith(`=== ${what} `))
      .map((line) => line.slice(what.length + 5));
  const labels = told('find').map((line) => {
    const [, rule = '', words = ''] = /^([a-z0-9/-]+): (.*)$/.exec(line) ?? [];
    return { rule: rule.includes('/') ? rule : `gaps/${rule}`, words };
  });
  const entries = Object.fromEntries(
    told('entry').map((line) => {
      const [title = '', text = ''] = line.split(' | ');
      return [title, linkedEntry(title, text)] as const;
    }),
  );
  const markdown = lines.filter((line) => !line.startsWith('=== ')).join('\n');
  return { name, draft: draftOf(markdown, { entries, kind }), labels };
}

/** How a label names what is found in a draft as a whole. */
const WHOLE = '(the draft)';

/** A finding counts where it points at labelled words or a part of them; each label counts once. */
export function scoreRule(rule: Rule, texts: readonly LabelledText[]): Score {
  const wrong: string[] = [];
  const missed: string[] = [];
  let found = 0;
  for (const { name, draft, labels } of texts) {
    const open = labels.filter((label) => label.rule === rule.id).map(({ words }) => words);
    for (const words of wordsOf(draft, rule.check(draft))) {
      const at = open.findIndex((label) => agree(label, words ?? WHOLE));
      if (at === -1) wrong.push(`${name}: ${words ?? WHOLE}`);
      else found += 1;
      if (at !== -1) open.splice(at, 1);
    }
    missed.push(...open.map((label) => `${name}: ${label}`));
  }
  return { found, wrong, missed };
}

function agree(label: string, words: string): boolean {
  const [a, b] = [bare(label), bare(words)];
  return b !== '' && (a.includes(b) || b.includes(a));
}

function bare(text: string): string {
  return text.toLowerCase().replaceAll('`', '').replaceAll('’', "'").replaceAll(/\s+/g, ' ').trim();
}

/** Null where a rule finds nothing. */
export function precisionOf({ found, wrong }: Score): number | null {
  return found + wrong.length === 0 ? null : found / (found + wrong.length);
}

/** Null where there is nothing to find. */
function recallOf({ found, missed }: Score): number | null {
  return found + missed.length === 0 ? null : found / (found + missed.length);
}

/** How the rules do on texts that were read by hand, a line a rule that finds or misses anything. */
export function describeScores(rules: readonly Rule[], texts: readonly LabelledText[]): string {
  const rows = rules.flatMap((rule) => {
    const score = scoreRule(rule, texts);
    const { found, wrong, missed } = score;
    if (found + wrong.length + missed.length === 0) return [];
    const [precision, recall] = [precisionOf(score), recallOf(score)].map(
      (rate) => rate?.toFixed(2) ?? 'none',
    );
    const counts = `${found} right, ${wrong.length} wrong, ${missed.length} missed`;
    const name = `${rule.id}${rule.isOff === true ? ' (off)' : ''}`;
    return [`${name.padEnd(32)} precision ${precision}  recall ${recall}  ${counts}`];
  });
  return [`${texts.length} texts`, ...rows, ''].join('\n');
}
