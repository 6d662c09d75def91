import { type ElectronApplication, test as base } from '@playwright/test';

export * from '@playwright/test';

const open = new Set<ElectronApplication>();

/** Ends the app with the worker at the latest, in which a failed test may leave it open. */
export function endWithWorker(app: ElectronApplication): void {
  open.add(app);
  app.once('close', () => open.delete(app));
}

/**
 * Playwright's own, and no app outlives its worker: one that hangs or asks before it closes would
 * keep the worker from ending, and with it all tests.
 */
export const test = base.extend<object, { readonly noneLeftOpen: void }>({
  noneLeftOpen: [
    async ({ playwright: _ }, use) => {
      await use();
      for (const app of open) app.process().kill('SIGKILL');
    },
    { scope: 'worker', auto: true },
  ],
});
