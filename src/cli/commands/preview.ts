import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from '#core/problem';
import type { LibraryCommand } from '../command';
import { requireText } from '../parse-options';

/** Milliseconds between two looks whether the preview still runs. */
const LOOK_AGAIN = 500;

export const preview: LibraryCommand = {
  usage: 'ID --target NAME [--own]',
  summary: 'show a post as its blog will show it, until Ctrl+C, and tell the address',
  details: [
    "  --own   let Outloud show it, and run none of the blog's programs",
    "Runs the blog's own generator in a copy of the blog; the blog itself stays as it is.",
  ],
  options: { target: 'text', own: 'flag' },
  words: [1, 1],
  needsLibrary: true,
  makesLibrary: false,
  run: async ({ options }, api) => {
    const [id = ''] = options.words;
    const target = requireText(options, 'target');
    const { found, folder, generator, lookedFor } = await api.previews.look({ target });
    const own = options.flag('own') || found === null;
    if (found === null) {
      const places = lookedFor.length === 0 ? '' : ` Looked for ${lookedFor.join(', ')}.`;
      tell(`${generator} shows nothing here, so Outloud shows the post itself.${places}`);
    } else if (!own)
      tell(`Running ${found.command}, the blog's own program, on a copy of ${folder}`);
    const stopped = untilSignal();
    const starting = api.previews.start({ id, target, own });
    const first = await Promise.race([starting, stopped.then(() => null)]);
    if (first === null) {
      await api.previews.stop();
      await starting.catch(() => undefined);
      return { value: null, text: '' };
    }
    const { address, shownBy, notes } = first;
    for (const note of notes) tell(`note: ${note}`);
    const line = options.flag('json') ? JSON.stringify({ address, shownBy, notes }) : address;
    process.stdout.write(`${line}\n`);
    let isStopped = false;
    void stopped.then(() => {
      isStopped = true;
    });
    let told: string | null = null;
    while (!isStopped) {
      const state = await api.previews.state();
      if (state?.isRunning !== true) {
        await api.previews.stop();
        throw new Problem('generator', state?.problem ?? 'The preview was stopped.');
      }
      if (state.problem !== null && state.problem !== told) tell(state.problem);
      told = state.problem;
      await Promise.race([sleep(LOOK_AGAIN), stopped]);
    }
    await api.previews.stop();
    return { value: { stopped: true }, text: '' };
  },
};

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => resolve());
    }
  });
}
