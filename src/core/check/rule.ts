import type { DocumentNode } from '#core/document/document';
import type { FrontMatterValues } from '#core/document/front-matter';
import type { TextBlock } from '#core/document/text-blocks';
import type { DraftKind } from '#core/draft/draft';
import type { Generator } from '#core/publish/target';

/** `error` keeps a draft from being ready, `warning` should be looked at, `hint` may be. */
export type Severity = 'error' | 'warning' | 'hint';

/** What a person may have a rule count as. */
export const RULE_CHOICES = ['error', 'warning', 'hint', 'off'] as const;

export type RuleChoice = (typeof RULE_CHOICES)[number];

/**
 * What a rule looks after: what the writer can't explain yet, how it reads, what a blog needs, what
 * an audience needs of a talk.
 */
export type RuleGroup = 'gaps' | 'prose' | 'readiness' | 'talk';

/** Where a problem is: a part of one of `blocks`, or the draft as a whole when there is none. */
export interface ProblemPlace {
  /** Its number among the draft's `blocks`. */
  readonly block: number;
  /** From where to where in that block's text, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
}

/** What would mend a problem by itself. `title` says what it does, as a button does. */
export type Fix =
  /** The text at the problem's place becomes this. */
  | { readonly title: string; readonly replacement: string }
  /** The heading at the problem's place gets this level, 1 to 6. */
  | { readonly title: string; readonly level: number };

/** What a rule found in one place. */
export interface Finding {
  /** What is wrong and what to do, in a sentence or two that teach. */
  readonly message: string;
  readonly place: ProblemPlace | null;
  /** The way to the node at fault where it has no text, such as an image; `place` is null then. */
  readonly node?: readonly number[];
  readonly fix?: Fix;
  /** The question that a note should answer, where the finding is a gap. */
  readonly question?: string;
}

/** An entry that a draft links to, as rules need it. */
export interface LinkedEntry {
  readonly title: string;
  readonly isPrivate: boolean;
  /** Its text, a block at a time. */
  readonly blocks: readonly TextBlock[];
}

/** Words that are to be avoided, and what is said instead. */
export interface Wording {
  readonly avoid: string;
  /** Empty where there is nothing to say instead. */
  readonly use: string;
}

/** A draft as rules look at it. All of it is given: a rule asks nobody and reads no clock. */
export interface CheckedDraft {
  readonly kind: DraftKind;
  readonly title: string;
  readonly tags: readonly string[];
  readonly frontMatter: FrontMatterValues;
  readonly document: DocumentNode;
  /** `listTextBlocks` of the document. */
  readonly blocks: readonly TextBlock[];
  /** The entry that a `[[link]]` names, or null when there is none. */
  readonly resolve: (title: string) => LinkedEntry | null;
  /** The generators of the library's blogs. */
  readonly generators: readonly Generator[];
  /** Words that the library's writer has taught the spell check. */
  readonly ownWords: readonly string[];
  /** The writer's own rules of style. */
  readonly wordings: readonly Wording[];
}

/** One rule of checking. The same draft gives the same findings, in the order of the text. */
export interface Rule {
  /** Stable for ever, for it is what people ignore: `group/name-in-kebab-case`. */
  readonly id: string;
  readonly group: RuleGroup;
  readonly severity: Severity;
  /** Its name in lists, such as “Acronyms before they are explained”. */
  readonly title: string;
  /** Why it matters, in a sentence. */
  readonly why: string;
  /** Whether it is off until somebody turns it on, as rules that are often wrong are. */
  readonly isOff?: true;
  check(draft: CheckedDraft): readonly Finding[];
}
