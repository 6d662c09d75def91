import { Problem } from '#core/problem';
import { planInSteps, type PlannedPublication, type PublicationWish } from '#core/publish/publish';
import type { Announcer } from './announcer';
import { beginExport, ExportCancelled, type ExportRun } from './exporting';
import type { Machine } from './machine';

/** Planning and writing posts with word of how far it is, and a way to end it. */
export function watchPublishing(machine: Machine, announcer: Announcer) {
  const running = new Set<ExportRun>();
  return {
    cancel: (): void => {
      for (const run of running) run.cancel();
    },
    /** Does something that can be cancelled. @throws Problem `closed` when it is */
    run: async <Done>(task: (run: ExportRun) => Promise<Done>): Promise<Done> => {
      const run = beginExport(announcer, 'Publishing');
      running.add(run);
      try {
        return await task(run);
      } catch (error) {
        if (!(error instanceof ExportCancelled)) throw error;
        throw new Problem('closed', 'Cancelled. Nothing was written.');
      } finally {
        running.delete(run);
      }
    },
    /** Plans post by post, with time for other work between two. */
    plan: async (wish: PublicationWish, run: ExportRun | null): Promise<PlannedPublication> => {
      const steps = planInSteps(wish);
      for (;;) {
        const step = steps.next();
        if (step.done === true) return step.value;
        run?.tell(step.value, wish.ids.length);
        await machine.pause();
      }
    },
  };
}
