import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CheckedDraft, Rule } from '../../rule';
import { draftOf, linkedEntry, wordsOf } from '../../testing/draft-of';

/** What a careful reader holds for a gap. */
interface Label {
  readonly rule: string;
  readonly words: string;
}

/** A text with all the gaps in it. */
interface LabelledText {
  readonly name: string;
  readonly draft: CheckedDraft;
  readonly labels: readonly Label[];
}

export type Part = 'tuned' | 'held-back';

/** How well a rule finds what readers hold for a gap. */
export interface Score {
  readonly found: number;
  /** What it points at that nobody labelled, each with its text's name. */
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

/** Reads `fixtures/*.md`; its README tells how they are written. */
export function readLabelled(part: Part): readonly LabelledText[] {
  return ['til', 'own'].flatMap((source) => {
    const path = resolve(import.meta.dirname, 'fixtures', `${source}-${part}.md`);
    const [, ...texts] = readFileSync(path, 'utf8').split(/^=== case /m);
    return texts.map(parseText);
  });
}

function parseText(source: string): LabelledText {
  const [name = '', ...lines] = source.split('\n');
  const told = (what: string): string[] =>
    lines
      .filter((line) => line.startsWith(`=== ${what} `))
      .map((line) => line.slice(what.length + 5));
  const labels = told('find').map((line) => {
    const [, rule = '', words = ''] = /^([a-z-]+): (.*)$/.exec(line) ?? [];
    return { rule: `gaps/${rule}`, words };
  });
  const entries = Object.fromEntries(
    told('entry').map((line) => {
      const [title = '', text = ''] = line.split(' | ');
      return [title, linkedEntry(title, text)] as const;
    }),
  );
  const markdown = lines.filter((line) => !line.startsWith('=== ')).join('\n');
  return { name, draft: draftOf(markdown, { entries }), labels };
}

/** A finding counts where it points at labelled words or a part of them; each label counts once. */
export function scoreRule(rule: Rule, texts: readonly LabelledText[]): Score {
  const wrong: string[] = [];
  const missed: string[] = [];
  let found = 0;
  for (const { name, draft, labels } of texts) {
    const open = labels.filter((label) => label.rule === rule.id).map(({ words }) => words);
    for (const words of wordsOf(draft, rule.check(draft))) {
      const at = open.findIndex((label) => agree(label, words ?? ''));
      if (at === -1) wrong.push(`${name}: ${words}`);
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
export function recallOf({ found, missed }: Score): number | null {
  return found + missed.length === 0 ? null : found / (found + missed.length);
}
