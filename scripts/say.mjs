/** A failure whose message tells the person what to do: printed without a stack. */
export class Stop extends Error {
  /**
   * @param {string} message
   * @param {number} [exitCode]
   */
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/**
 * One line about what the script is doing.
 * @param {string} line
 */
export function say(line) {
  console.log(`• ${line}`);
}

/**
 * A duration for people: `0.4 s`, `12 s`, `3 min 5 s`.
 * @param {number} milliseconds
 */
export function formatDuration(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/**
 * Announces a step, does it and says how long it took.
 * @template T
 * @param {string} name
 * @param {() => T | Promise<T>} action
 * @returns {Promise<T>}
 */
export async function step(name, action) {
  say(`${name} …`);
  const start = Date.now();
  const result = await action();
  console.log(`  ${name}: done in ${formatDuration(Date.now() - start)}`);
  return result;
}

/**
 * Runs a script to its exit code; a `Stop` is printed as its message, a fault with its stack.
 * @param {() => Promise<number | void>} main gives the exit code, 0 when nothing
 */
export async function runScript(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(error instanceof Stop ? `\n${error.message}` : error);
    process.exitCode = error instanceof Stop ? error.exitCode : 1;
  }
}
