import { useEffect, useEffectEvent } from 'react';
import type { UpdateState } from '#contract/desktop/updating';
import { listen } from '../api';
import { notify } from '../look/notices';
import type { Desk } from '../use-desk';

/** Says that there is a new version, where nobody is looking at the settings already. */
export function useUpdateNotices(desk: Desk): void {
  const hear = useEffectEvent(({ step, mode, found }: UpdateState) => {
    if (desk.dialog?.name === 'settings') return;
    const isNews = (step === 'found' && mode === 'tell') || (step === 'ready' && mode === 'fetch');
    if (!isNews) return;
    const words = step === 'found' ? 'is there' : 'is ready to be installed';
    notify(`Outloud ${found} ${words}.`, {
      label: 'Settings…',
      run: () => desk.ask({ name: 'settings' }),
    });
  });
  useEffect(() => listen('updatesChanged', (state) => hear(state)), []);
}
