import type { ChildProcess } from 'node:child_process';
import type { ElectronApplication } from '../test';

/** Milliseconds that an app has to close by itself. */
const CLOSING = 10_000;

/**
 * Waits for something that may fail or never come.
 * @param told is added to the error
 * @throws {Error} when it fails, or after so many milliseconds
 */
export async function within<Value>(
  milliseconds: number,
  task: Promise<Value>,
  told: () => string,
): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    const tell = (): void => reject(new Error(`No answer within ${milliseconds} ms`));
    timer = setTimeout(tell, milliseconds);
  });
  try {
    return await Promise.race([task, late]);
  } catch (error) {
    throw new Error(`${String(error)}, ${told()}`, { cause: error });
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Ends an app, whether it still answers, hangs, or has ended already.
 * @param process its own, which Playwright doesn't tell any more once it has ended
 */
export async function end(app: ElectronApplication, process: ChildProcess): Promise<void> {
  try {
    await within(CLOSING, app.close(), () => 'on closing');
  } catch {
    process.kill('SIGKILL');
  }
}
