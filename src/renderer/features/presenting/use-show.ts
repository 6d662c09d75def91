import { useEffect, useState } from 'react';
import type { PresentedTalk, PresenterState } from '#contract/talks/presenting';
import { api, listen } from '../../api';

/** The talk that is given, and how it stands; null until both are known. */
export function useShow(): {
  readonly talk: PresentedTalk;
  readonly state: PresenterState;
} | null {
  const [talk, setTalk] = useState<PresentedTalk | null>(null);
  const [state, setState] = useState<PresenterState | null>(null);
  useEffect(() => {
    void api.presenting.talk().then(setTalk);
    void api.presenting.state().then(setState);
    return listen('showChanged', setState);
  }, []);
  return talk === null || state === null ? null : { talk, state };
}
