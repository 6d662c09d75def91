import type { ElectronApplication } from './test';

/** What the shell answers calls with, by their names, in the place of the app; null for never. */
export async function answerWith(
  app: ElectronApplication,
  answers: Readonly<Record<string, unknown>>,
): Promise<void> {
  await app.evaluate(({ ipcMain }, given) => {
    type Handler = (event: unknown, noun: string, verb: string, argument: unknown) => unknown;
    const handlers: unknown = Reflect.get(ipcMain, '_invokeHandlers');
    const kept = globalThis as unknown as { kept?: Handler | undefined };
    if (handlers instanceof Map) kept.kept ??= handlers.get('outloud:call') as Handler | undefined;
    const { kept: own } = kept;
    if (own === undefined) throw new Error('There is no handler of calls.');
    ipcMain.removeHandler('outloud:call');
    ipcMain.handle('outloud:call', (event, noun: string, verb: string, argument: unknown) => {
      const answer = given[`${noun}.${verb}`];
      if (answer === undefined) return own(event, noun, verb, argument);
      return answer === null
        ? new Promise(() => undefined)
        : { ok: true, value: (answer as { readonly value: unknown }).value };
    });
  }, answers);
}
