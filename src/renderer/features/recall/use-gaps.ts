import { useRef, useState } from 'react';
import { api } from '../../api';
import { attempt } from '../../look/notices';

/** The gaps that were made of what was missed. */
export interface MadeGaps {
  /** The note of each, by the words that were missed. */
  readonly gaps: ReadonlyMap<string, string>;
  /** Whether one was made of the words, or is being made. */
  readonly isAsked: (words: string) => boolean;
  readonly ask: (words: string) => void;
}

/** @param id of the note that was explained */
export function useGaps(id: string): MadeGaps {
  const [gaps, setGaps] = useState<ReadonlyMap<string, string>>(new Map());
  const asked = useRef(new Set<string>());

  async function make(words: string): Promise<void> {
    asked.current.add(words);
    const note = await attempt('The gap was not made', () => api.recall.ask({ id, words }));
    if (note === null) asked.current.delete(words);
    else setGaps((before) => new Map(before).set(words, note.id));
  }

  const isAsked = (words: string): boolean => asked.current.has(words);
  return { gaps, isAsked, ask: (words) => void (isAsked(words) || make(words)) };
}
