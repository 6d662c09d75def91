import type { Api } from '#contract/calls/api';
import type { Previewing, PreviewState } from '#contract/publishing/previews';
import { describeProblem, Problem } from '#core/problem';
import { GENERATOR_NAMES } from '#core/publish/target';
import type { Announcer } from '../announcer';
import type { Machine } from '../machine';
import { type Prepared, preparePublication } from './prepare-publication';
import type { Session } from '../session';
import { showInCopy, showOwn, type Show } from './site-shows';
import { findTarget } from './targets';

/** Files that are copied between two words on how far it is. */
const TELL_EVERY = 50;

/** What previews work with. */
interface Surroundings {
  /** Tells of changes of the library. */
  readonly heard: Announcer;
  /** Is told of the preview, and how far it is. */
  readonly told: Announcer;
}

/** One preview, from its start to its end. */
interface Run {
  readonly post: Previewing;
  isOver: boolean;
  show: Show | null;
  state: PreviewState | null;
  /** Whether the post changed while it was written. */
  isStale: boolean;
  isWriting: boolean;
  /** What is done at its end. */
  readonly ends: (() => void)[];
}

/** Shows posts as their blogs will show them. */
export function createSitePreviews(
  session: Session,
  machine: Machine,
  { heard, told }: Surroundings,
): Api['previews'] {
  let current: Run | null = null;

  async function stop(): Promise<void> {
    const run = current;
    current = null;
    if (run === null) return;
    run.isOver = true;
    for (const end of run.ends) end();
    await run.show?.stop();
  }

  async function open(run: Run): Promise<Show> {
    const { post } = run;
    const target = findTarget(session, post.target);
    const { storage } = session.library();
    if (post.own === true) return showOwn(session, machine, post);
    const { generator, path: folder } = target;
    const copy = await machine.previewer.copy({ folder, generator }, (done) => {
      if (run.isOver) throw stopped();
      if (done % TELL_EVERY === 0) {
        told.announce('progressed', { task: 'Copying the blog', done, total: 0 });
      }
    });
    const task = `Starting ${GENERATOR_NAMES[generator]}`;
    told.announce('progressed', { task, done: 0, total: 0 });
    const output = machine.output(storage.folder);
    return showInCopy(machine, output, copy, () => prepare(post), { id: post.id, generator });
  }

  async function update(run: Run): Promise<PreviewState> {
    const show = run.show;
    if (show === null) throw stopped();
    const { title, address, notes } = await show.update();
    if (run.isOver) throw stopped();
    const { id, target } = run.post;
    run.state = {
      id,
      title,
      target,
      root: show.root(),
      address,
      notes,
      problem: null,
      shownBy: show.shownBy,
      reloads: show.reloads,
      round: (run.state?.round ?? 0) + 1,
      isRunning: true,
    };
    return run.state;
  }

  /** Writes the post once more, and again where it changed meanwhile. */
  async function follow(run: Run): Promise<void> {
    run.isStale = true;
    if (run.isWriting) return;
    run.isWriting = true;
    while (run.isStale && !run.isOver && run.state?.isRunning === true) {
      run.isStale = false;
      const last = run.state;
      const state = await update(run).catch((error: unknown) => ({
        ...last,
        problem: `The preview shows the post as it was before. ${describeProblem(error)}`,
      }));
      if (run.isOver || !run.state.isRunning) break;
      run.state = state;
      told.announce('previewChanged', state);
    }
    run.isWriting = false;
  }

  return {
    look: async ({ target: name }) => {
      const { path: folder, generator } = findTarget(session, name);
      const look = await machine.previewer.look(folder, generator);
      return { ...look, folder, generator: GENERATOR_NAMES[generator] };
    },
    start: async (post) => {
      await stop();
      const run: Run = {
        post,
        isOver: false,
        show: null,
        state: null,
        isStale: false,
        isWriting: false,
        ends: [],
      };
      current = run;
      try {
        // Refused at once, before a large blog is copied.
        if (post.own !== true) await refuseEarly(post);
        const show = await open(run);
        run.show = show;
        if (run.isOver) {
          await show.stop();
          throw stopped();
        }
        run.ends.push(
          heard.on('libraryChanged', ({ ids }) => {
            if (ids.includes(post.id)) void follow(run);
          }),
        );
        const state = await update(run);
        show.onEnd((problem) => {
          if (run.isOver || run.state === null) return;
          run.state = { ...run.state, problem, isRunning: false };
          told.announce('previewChanged', run.state);
        });
        told.announce('previewChanged', state);
        if (run.isStale) void follow(run);
        return state;
      } catch (error) {
        if (current === run) await stop();
        throw error;
      }
    },
    state: async () => current?.state ?? null,
    stop,
  };

  function prepare({ id, target }: Previewing): Promise<Prepared> {
    const shown = { ids: [id], target, overwrite: true, asShown: true };
    return preparePublication(session, machine, shown);
  }

  async function refuseEarly(post: Previewing): Promise<void> {
    const { plan } = await prepare(post);
    const [first] = plan.refused;
    if (first !== undefined) throw new Problem('private', `“${first.title}”: ${first.reason}`);
  }
}

function stopped(): Problem {
  return new Problem('closed', 'The preview was stopped.');
}
