import { useEffect, useEffectEvent } from 'react';
import type { EndedShow } from '#contract/talks/presenting';
import { api, listen } from '../api';

/** Hears what came of a talk that was given, also where this window was opened only afterwards. */
export function useEndedShow(onEnded: (ended: EndedShow) => void): void {
  const tell = useEffectEvent(onEnded);
  useEffect(() => {
    const look = async (): Promise<void> => {
      const ended = await api.presenting.ended();
      if (ended !== null) tell(ended);
    };
    void look();
    return listen('showEnded', () => void look());
  }, []);
}
