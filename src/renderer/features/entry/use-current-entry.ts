import { startTransition, useEffect, useRef, useState } from 'react';
import type { Entry, EntryChanges } from '#contract/calls/api';
import { api } from '../../api';
import type { OpenEntry } from './autosaves';

/**
 * The open entry with what was changed since it was read. What Markdown says of it is known once
 * that is saved.
 */
export function useCurrentEntry({ entry, autosave }: OpenEntry): {
  readonly current: Entry;
  readonly apply: (changes: EntryChanges) => void;
} {
  const [current, setCurrent] = useState<Entry>(entry);
  const isOutdated = useRef(false);
  const [shown, setShown] = useState(entry);
  if (entry !== shown) {
    // A version from elsewhere came in.
    setShown(entry);
    setCurrent(entry);
  }

  useEffect(() => {
    let isHere = true;
    let readings = 0;
    const readAgain = async (): Promise<void> => {
      if (autosave.state().name !== 'saved' || !isOutdated.current) return;
      isOutdated.current = false;
      readings += 1;
      const reading = readings;
      const fresh = await api.entries.read({ id: entry.id }).catch(() => null);
      if (!isHere || reading !== readings) return;
      // What was typed meanwhile is saved soon, and read then.
      if (fresh === null || autosave.unsaved() !== null) isOutdated.current = true;
      else setCurrent(fresh);
    };
    const stop = autosave.subscribe(() => void readAgain());
    return () => {
      isHere = false;
      stop();
    };
  }, [entry, autosave]);

  return {
    current,
    apply: ({ markdown, ...changes }) => {
      if (markdown !== undefined) isOutdated.current = true;
      const take = (): void =>
        setCurrent((last) => ({ ...last, ...changes, attachments: last.attachments }));
      // Typing goes before what is told beside the text; a field shows its letter at once.
      if (Object.keys(changes).every((name) => name === 'document')) startTransition(take);
      else take();
    },
  };
}
