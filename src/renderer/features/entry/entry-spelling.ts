import { api, listen } from '../../api';
import { attempt, notify } from '../../look/notices';
import type { Spelling } from '../../spelling';

async function learn(word: string): Promise<void> {
  const what = 'The word was not learnt';
  if ((await attempt(what, async () => (await api.spelling.learn({ word }), true))) === null)
    return;
  notify(`“${word}” is one of your words now.`, {
    label: 'Undo',
    run: () => void attempt('The word is still known', () => api.spelling.forget({ word })),
  });
}

/** The spell check of the open library. */
export const entrySpelling: Spelling = {
  check: (words) => api.spelling.check({ words }),
  suggest: (word) => api.spelling.suggest({ word }),
  learn: (word) => void learn(word),
  onChange: (listener) => listen('settingsChanged', listener),
};
