import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Entry, EntryChanges } from '#contract/calls/api';
import type { DocumentNode } from '#core/document/document';
import { runsOf } from '#core/document/testing/fuzz-runs';
import { Problem } from '#core/problem';
import { createAutosave } from './autosave';
import { keepLatest } from './keep-latest';
import { keepTyped, type KeptTyping } from './keep-typed';
import { recoverTyped } from './recover-typed';

/** What a program that is killed leaves. */
interface State {
  readonly revision: number;
  readonly title: string;
  readonly text: string;
}

const documentOf = (text: string): DocumentNode => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});
const textOf = (document: DocumentNode): string => JSON.stringify(document);
const START: State = { revision: 1, title: 'A', text: textOf(documentOf('')) };

/** A library in which nobody else writes: any other revision than its own is refused. */
function createLibrary(state: State) {
  const now = { ...state };
  const save = (revision: number, changes: EntryChanges): number => {
    if (revision !== now.revision) throw new Problem('conflict', 'It was changed elsewhere.');
    now.revision += 1;
    now.title = changes.title ?? now.title;
    if (changes.document) now.text = textOf(changes.document);
    return now.revision;
  };
  return { now, save };
}

/** Starts again with what a kill has left. @returns what the entry is then */
async function startAgain(left: State, kept: string | null): Promise<State> {
  const { now, save } = createLibrary(left);
  if (kept === null) return now;
  const refuse = async (): Promise<never> => {
    throw new Error(`A second version or a note was made: ${kept} of ${JSON.stringify(left)}`);
  };
  await recoverTyped(
    JSON.parse(kept) as KeptTyping,
    {
      entries: {
        read: async () =>
          ({ ...now, document: JSON.parse(now.text) as DocumentNode }) as Entry & State,
        save: async ({ revision, changes }) => ({ revision: save(revision, changes), updated: '' }),
        add: refuse,
      },
      conflicts: { keepUnsaved: refuse },
    },
    async () => ({
      patch: (document, { was, now: next }) =>
        textOf(document) === was ? (JSON.parse(String(next)) as DocumentNode) : null,
      alone: () => documentOf('alone'),
    }),
  );
  return now;
}

type Step = 'type' | 'retitle' | 'report' | 'flush' | 'fail';
const STEPS: readonly Step[] = ['type', 'retitle', 'report', 'flush', 'fail'];

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a kill at any moment leaves the last state that was kept, and never makes a second version', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.constantFrom(...STEPS), { maxLength: 25 }),
      async (scheduler, steps) => {
        const library = createLibrary(START);
        let kept: string | null = null;
        let mayFail = false;
        let typed = '';
        let title = 'A';
        /** Every state that the person has seen, from the last that is certain to be left. */
        const seen = [`A ${START.text}`];
        const answers: Promise<unknown>[] = [];

        const place = keepLatest(
          scheduler.scheduleFunction(async (value: KeptTyping | null) => {
            kept = value === null ? null : JSON.stringify(value);
          }),
        );
        const send = scheduler.scheduleFunction(async (revision: number, changes: EntryChanges) => {
          if (mayFail) {
            mayFail = false;
            throw new Problem('disk', 'The disk is full.');
          }
          return { revision: library.save(revision, changes), updated: '' };
        });
        const autosave = createAutosave({
          revision: 1,
          save: async (revision, changes) => {
            await place.settled();
            return send(revision, changes);
          },
          onStep: () => keeper.changed(),
        });
        const keeper = keepTyped({ id: 'a', title: 'A' }, autosave, place.put);
        keeper.follow((bases) => ({
          patches: bases.map(({ document }) => {
            const was = document === null ? START.text : textOf(document);
            const now = textOf(documentOf(typed));
            return was === now ? null : { size: 0, from: 0, to: 0, was, now };
          }),
          markdown: null,
        }));

        const expectWhole = async (): Promise<void> => {
          const found = await startAgain({ ...library.now }, kept);
          const at = seen.indexOf(`${found.title} ${found.text}`);
          expect(at).toBeGreaterThanOrEqual(0);
          // What was there once is there at every later moment.
          seen.splice(0, at);
        };
        const see = (): number => seen.push(`${title} ${textOf(documentOf(typed))}`);
        const act: Readonly<Record<Step, () => void>> = {
          type: () => {
            typed += 'x';
            see();
            keeper.typed();
          },
          retitle: () => {
            title += 'b';
            see();
            autosave.change({ title });
          },
          report: () => autosave.change({ document: documentOf(typed) }),
          flush: () => void answers.push(autosave.flush()),
          fail: () => {
            mayFail = true;
          },
        };
        for (const step of steps) {
          act[step]();
          await expectWhole();
          if (scheduler.count() > 0) await scheduler.waitOne();
          await expectWhole();
        }
        let isEnded = false;
        void Promise.all(answers).then(() => {
          isEnded = true;
        });
        while (!isEnded || scheduler.count() > 0) {
          if (scheduler.count() > 0) await scheduler.waitOne();
          await expectWhole();
        }
      },
    ),
    { numRuns: runsOf(100) },
  );
});
