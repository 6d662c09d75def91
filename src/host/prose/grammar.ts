import { Dialect, LocalLinter, SuggestionKind, type Lint } from 'harper.js';
import { slimBinaryInlined } from 'harper.js/slimBinaryInlined';
import type { ProseHit } from '#core/check/prose/prose-reader';
import type { SpellingLanguage } from '#core/spelling/spelling';

/** A slip, and what Harper calls its kind. */
export interface GrammarHit extends ProseHit {
  readonly kind: string;
}

/** A grammar of one kind of English. */
export interface Grammar {
  isEnglish(text: string): Promise<boolean>;
  find(text: string): Promise<readonly GrammarHit[]>;
  close(): Promise<void>;
}

const DIALECTS: Readonly<Record<SpellingLanguage, Dialect>> = {
  'en-US': Dialect.American,
  'en-GB': Dialect.British,
};

/** Kinds of findings that are slips of grammar; spelling, style and typography are others’ business. */
const KINDS: ReadonlySet<string> = new Set([
  'Agreement',
  'BoundaryError',
  'Eggcorn',
  'Grammar',
  'Malapropism',
  'Miscellaneous',
  'Nonstandard',
  'Usage',
  'WordOrder',
]);

/**
 * Kinds of slips that are off, as they were wrong too often in labelled texts: `Typo` in three of
 * four findings (names in small letters, “that” after a comma), `WordChoice` in one of three.
 */
export const KINDS_OFF: ReadonlySet<string> = new Set(['Typo', 'WordChoice']);

/**
 * Rules that take names and terms of our trade for slips (the `Expand…` want “milliseconds” for
 * “ms” and “directory” for “dir”), or that we have ourselves.
 */
const OFF = /^(Expand.*|SpellCheck|RepeatedWords|LongSentences|SentenceCapitalization|Spaces)$/;

/** With fewer words it can't be told that a text is written in another language. */
const FEW = 5;

/**
 * Loads Harper, which takes seconds and half a gigabyte.
 * @param more kinds of slips to find besides those that are on
 */
export async function openGrammar(
  language: SpellingLanguage,
  more: ReadonlySet<string> = new Set(),
): Promise<Grammar> {
  const linter = new LocalLinter({ binary: slimBinaryInlined, dialect: DIALECTS[language] });
  await linter.setup();
  const rules = Object.entries(await linter.getLintConfig());
  await linter.setLintConfig(
    Object.fromEntries(rules.map(([name, isOn]) => [name, OFF.test(name) ? false : isOn])),
  );
  return {
    isEnglish: async (text) =>
      text.split(/\s+/).length < FEW || (await linter.isLikelyEnglish(text)),
    find: async (text) => {
      const lints = await linter.lint(text, { language: 'plaintext' });
      const hits = lints
        .filter((lint) => KINDS.has(lint.lint_kind()) || more.has(lint.lint_kind()))
        .map((lint) => toHit(text, lint));
      for (const lint of lints) lint.free();
      return hits.toSorted((a, b) => a.from - b.from);
    },
    close: () => linter.dispose(),
  };
}

function toHit(text: string, lint: Lint): GrammarHit {
  const { start: from, end: to } = lint.span();
  const words = text.slice(from, to);
  return {
    what: 'grammar',
    kind: lint.lint_kind(),
    from,
    to,
    message: lint.message().replaceAll(/`([^`]*)`/g, '“$1”'),
    replacements: lint.suggestions().map((suggestion) => {
      if (suggestion.kind() === SuggestionKind.Remove) return '';
      const replacement = suggestion.get_replacement_text();
      return suggestion.kind() === SuggestionKind.InsertAfter ? words + replacement : replacement;
    }),
  };
}
