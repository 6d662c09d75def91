import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from '../../api';
import { holdExplanation, readHeldExplanation } from './held-explanation';

/** Milliseconds without typing after which what was typed is kept. */
const PAUSE = 400;

/** The text of an explanation, which is kept while it is written. */
export interface Explanation {
  /** null until what was written before is there. */
  readonly text: string | null;
  readonly change: (text: string) => void;
  /** Keeps the last letters. */
  readonly flush: () => Promise<void>;
  /** It is rated: nothing of it waits any more. */
  readonly end: () => void;
  /** Why it can't be read, or kept. */
  readonly problem: unknown;
  /** Whether all of it is in the library. */
  readonly isKept: boolean;
}

/** @param id of what is explained */
export function useExplanation(id: string): Explanation {
  const [text, setText] = useState<string | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [isKept, setKept] = useState(true);
  const typed = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const writing = useRef<Promise<void>>(Promise.resolve());

  useEffect(() => {
    let isGone = false;
    api.recall.begin({ id }).then(
      (begun) => {
        if (!isGone) setText(readHeldExplanation(id) ?? begun.text);
      },
      (error: unknown) => {
        if (!isGone) setProblem(error);
      },
    );
    return () => {
      isGone = true;
    };
  }, [id]);

  const flush = useCallback((): Promise<void> => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    writing.current = writing.current.then(async () => {
      const next = typed.current;
      if (next === null) return;
      try {
        await api.recall.write({ id, text: next });
        setProblem(null);
        // What was typed meanwhile follows.
        if (typed.current !== next) return;
        typed.current = null;
        holdExplanation(id, null);
        setKept(true);
      } catch (error) {
        setProblem(error);
      }
    });
    return writing.current;
  }, [id]);

  // Whatever closes the dialog, the last letters are kept.
  useEffect(() => () => void flush(), [flush]);

  return {
    text,
    change: (next) => {
      setText(next);
      setKept(false);
      typed.current = next;
      holdExplanation(id, next);
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), PAUSE);
    },
    flush,
    end: () => {
      if (timer.current !== null) clearTimeout(timer.current);
      typed.current = null;
      holdExplanation(id, null);
    },
    problem,
    isKept,
  };
}
