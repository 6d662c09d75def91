import { startDebugged } from './debugged';

const LIMIT_MS = 60_000;

/** Milliseconds from the launch of the process. */
export interface Start {
  /** What there is to see was painted: Outloud's first rows, or the empty page. */
  readonly shown: number;
  /** A key that was pressed as soon as the page was there has been answered and painted. */
  readonly typed: number;
}

/** How to start a program here. */
export interface Program {
  readonly executable: string;
  readonly switches: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

/**
 * The page's own clock, two frames after the condition holds: then it has been painted.
 * @param condition an expression of the page
 */
const painted = (condition: string): string => `new Promise((resolve) => {
  const look = () => ${condition}
    ? requestAnimationFrame(() => requestAnimationFrame(() => resolve(Date.now())))
    : setTimeout(look, 2);
  look();
})`;

/** When the page said that it is shown, by the clock. */
const SHOWN = `performance.timeOrigin + performance.getEntriesByName('shown')[0].startTime`;

/** What is awaited before and after a key is pressed, as expressions of a page. */
export interface Keys {
  /** Whether a key would be taken; may set the focus. */
  readonly ready: string;
  /** Whether the letter was taken. */
  readonly taken: string;
}

/** Starts a program once, presses a letter and ends it, all from outside. */
export async function timeStart(program: Program, keys: Keys): Promise<Start> {
  const { launched, ask, press, end } = await startOnce(program, keys.ready);
  await press();
  const typed = await ask(painted(keys.taken));
  const shown = await ask(SHOWN);
  await end();
  return { shown: shown - launched, typed: typed - launched };
}

/** Starts a program once and ends it as soon as its page is so far. @param until an expression */
export async function letStand(program: Program, until: string): Promise<void> {
  const { end } = await startOnce(program, until);
  await end();
}

/** What a page answers; the one that a window begins with has no storage, which it throws. */
interface Answer {
  readonly result: { readonly value: number };
  readonly exceptionDetails?: { readonly text: string };
}

async function startOnce({ executable, switches, env }: Program, until: string) {
  const launched = Date.now();
  const { program, send, firstPage } = startDebugged(executable, switches, env);
  const ended = new Promise((resolve) => program.once('close', resolve));
  const timer = setTimeout(() => program.kill('SIGKILL'), LIMIT_MS);
  const page = await firstPage;
  const ask = async (expression: string): Promise<number> => {
    const asked = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await send<Answer>('Runtime.evaluate', asked, page);
    if (exceptionDetails !== undefined) throw new Error(exceptionDetails.text);
    return result.value;
  };
  // The page that a window begins with goes, and what is asked of it with it.
  const askAgain = (expression: string): Promise<number> =>
    ask(expression).catch((error: unknown) => {
      if (program.exitCode !== null) throw error;
      return askAgain(expression);
    });
  await askAgain(`new Promise((resolve) => {
    const look = () => ${until} ? resolve(0) : setTimeout(look, 2);
    look();
  })`);
  const letter = { type: 'keyDown', text: 'e', key: 'e', code: 'KeyE' };
  return {
    launched,
    ask,
    press: () => send('Input.dispatchKeyEvent', letter, page),
    end: async () => {
      // Quitting is not measured: it may save and close in its own time.
      program.kill('SIGTERM');
      await ended;
      clearTimeout(timer);
    },
  };
}
