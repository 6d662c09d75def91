import { useLocalStorage } from '@mantine/hooks';
import { useRef, useState } from 'react';
import { api } from '../../api';

/** The kinds that are jotted down in a moment. */
export const JOTTED_KINDS = ['note', 'win', 'review'] as const;

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
      setProblem(null);
      await api.capture.kept(kept);
    } catch (error) {
      setProblem(error);
    } finally {
      isBusy.current = false;
    }
  }

  return { text, setText, kind, setKind, problem, keep };
}
