import { useLayoutEffect, useRef } from 'react';
import type { DocumentNode } from '#core/document/document';
import type { ChangeOutline, EditedOutline } from '#core/talk/edit-outline';
import { outlineOf } from '#core/talk/outline';
import { changeCuts, placesOfNames, withCuts } from '#core/talk/versions';

/** What a version of a talk leaves out. */
interface CutState {
  readonly slot: number;
  /** See `namesOfCut`. */
  readonly names: ReadonlySet<string>;
}

/** A talk as a step leaves it, beside its text. */
interface TalkState {
  readonly frontMatter: string | null;
  /** Null where the step had nothing to do with cuts. */
  readonly cut: CutState | null;
}

interface Step {
  readonly before: TalkState;
  readonly after: TalkState;
  /** What it belongs to: typing in one field is one step. */
  readonly field: string | null;
}

/** A change of the text alone is in the text's own history. */
type Past = Step | 'text';

interface TalkSteps {
  /** Changes the front matter. @param field several changes of one are taken back together */
  readonly change: (next: string | null, field?: string | null) => void;
  /**
   * Keeps or removes a version: its front matter, and what it leaves out.
   * @returns takes it back; false where something else was changed since, or the talk is closed
   */
  readonly changeVersion: (
    next: string | null,
    cut: { readonly before: CutState; readonly after: CutState },
  ) => () => boolean;
  /** The text was changed from here. */
  readonly changedText: () => void;
  readonly endField: () => void;
  readonly go: (step: 'undo' | 'redo') => void;
}

interface TalkStepsOptions {
  readonly frontMatter: string | null;
  readonly onFrontMatter: (frontMatter: string | null) => void;
  readonly onChange: (change: ChangeOutline) => void;
  /** Takes the last change of the text back, or makes it again. */
  readonly onText: (step: 'undo' | 'redo') => void;
}

/** What was changed of a talk from beside its text, with a way back. */
export function useTalkSteps(options: TalkStepsOptions): TalkSteps {
  const past = useRef<readonly Past[]>([]);
  const future = useRef<readonly Past[]>([]);
  /** Null once the talk is closed. */
  const talk = useRef<TalkStepsOptions | null>(options);
  useLayoutEffect(() => {
    talk.current = options;
    return () => {
      talk.current = null;
    };
  });

  function show({ frontMatter, cut }: TalkState): void {
    if (talk.current?.frontMatter !== frontMatter) talk.current?.onFrontMatter(frontMatter);
    if (cut !== null) talk.current?.onChange((document) => cutOut(document, cut));
  }

  function take(step: Step): void {
    past.current = [...past.current, step];
    future.current = [];
    show(step.after);
  }

  function change(next: string | null, field: string | null = null): void {
    const now = options.frontMatter;
    if (next === now) return;
    const last = past.current.at(-1);
    const isSame = field !== null && last !== undefined && last !== 'text' && last.field === field;
    if (isSame) past.current = past.current.slice(0, -1);
    const before = isSame ? last.before : { frontMatter: now, cut: null };
    take({ before, after: { frontMatter: next, cut: null }, field });
  }

  function go(way: 'undo' | 'redo'): void {
    const [from, to] = way === 'undo' ? [past, future] : [future, past];
    const step = from.current.at(-1);
    const isHere =
      step !== undefined &&
      (step === 'text' ||
        step[way === 'undo' ? 'after' : 'before'].frontMatter === talk.current?.frontMatter);
    if (isHere) {
      from.current = from.current.slice(0, -1);
      to.current = [...to.current, step];
    } else {
      // It was changed elsewhere since: there is no way back from here.
      past.current = [];
      future.current = [];
    }
    if (isHere && step !== 'text') show(step[way === 'undo' ? 'before' : 'after']);
    else talk.current?.onText(way);
  }

  return {
    change,
    changeVersion: (next, cut) => {
      const step: Step = {
        before: { frontMatter: options.frontMatter, cut: cut.before },
        after: { frontMatter: next, cut: cut.after },
        field: null,
      };
      take(step);
      return () => {
        if (talk.current === null || past.current.at(-1) !== step) return false;
        go('undo');
        return true;
      };
    },
    changedText: () => {
      past.current = [...past.current, 'text'];
      future.current = [];
    },
    endField: () => {
      const last = past.current.at(-1);
      if (last === undefined || last === 'text') return;
      past.current = [...past.current.slice(0, -1), { ...last, field: null }];
    },
    go,
  };
}

function cutOut(document: DocumentNode, { slot, names }: CutState): EditedOutline | null {
  const outline = outlineOf(document);
  const changes = changeCuts(outline, slot, placesOfNames(outline, names));
  const [first] = changes;
  return first === undefined ? null : { document: withCuts(document, changes), at: first.at };
}
