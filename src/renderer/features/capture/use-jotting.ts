import { useLocalStorage } from '@mantine/hooks';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { LINKED_KINDS, type Beginning } from '#core/opening/app-link';
import { api, listen } from '../../api';

/** The kinds that are jotted down in a moment; a link may begin each of them. */
export const JOTTED_KINDS = LINKED_KINDS;

export type JottedKind = (typeof JOTTED_KINDS)[number];

/** What is being jotted down. It stays when the window is hidden, and over a restart. */
export function useJotting() {
  const [text, setText] = useLocalStorage({
    key: 'outloud-capture',
    defaultValue: '',
    getInitialValueInEffect: false,
  });
  const [kind, setKind] = useState<JottedKind>('note');
  const [problem, setProblem] = useState<unknown>(null);
  const isBusy = useRef(false);
  // What a link has begun while something else is in the field, and whether the text is a link's.
  const [offered, setOffered] = useState<Beginning | null>(null);
  const [isLinked, setLinked] = useState(false);

  /** Shows what a link has begun; what is in the field is never replaced. */
  const offer = useEffectEvent((beginning: Beginning) => {
    if (text.trim() === '') fill(beginning);
    else setOffered(beginning);
  });
  useEffect(() => {
    const look = (): void => {
      void api.capture.beginning().then((beginning) => {
        if (beginning !== null) offer(beginning);
      });
    };
    look();
    return listen('captureShown', look);
  }, []);

  function fill(beginning: Beginning): void {
    setText((now) => [now.trimEnd(), beginning.text].filter(Boolean).join('\n\n'));
    setKind(beginning.kind);
    setLinked(true);
  }

  /** Puts what a link has begun below the text, or leaves it. */
  function answerOffer(isWanted: boolean): void {
    if (isWanted && offered !== null) fill({ ...offered, kind });
    setOffered(null);
  }

  /** Keeps it, and empties the window for the next one; what was not kept stays in it. */
  async function keep(): Promise<void> {
    if (isBusy.current || text.trim() === '') return;
    isBusy.current = true;
    try {
      const kept =
        kind === 'review'
          ? await api.growth.addRemark({ text })
          : await api.notes.capture({ text, kind });
      // What was typed meanwhile is the beginning of the next one.
      setText((now) => (now.startsWith(text) ? now.slice(text.length) : now));
      setKind('note');
      setLinked(false);
      setProblem(null);
      await api.capture.kept(kept);
    } catch (error) {
      setProblem(error);
    } finally {
      isBusy.current = false;
    }
  }

  return { text, setText, kind, setKind, problem, keep, isLinked, offered, answerOffer };
}
