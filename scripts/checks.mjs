/** The checks that need no window, each by the tool that does it. */
import { availableParallelism } from 'node:os';
import { toolFile } from './project.mjs';
import { runNode } from './run.mjs';
import { Stop, step } from './say.mjs';

/** Most of them keep one processor busy. */
const AT_ONCE = Math.min(2, availableParallelism());

/** @typedef {{ name: string, tool: string, command?: string, args: readonly string[], mend: string }} Check */

/**
 * The longest first: the others run beside it.
 * @type {readonly Check[]}
 */
const CHECKS = [
  {
    name: 'Types',
    tool: 'typescript-7',
    command: 'tsc',
    args: ['--build'],
    mend: 'A layer sees only what its tsconfig.json names.',
  },
  {
    name: 'Format',
    tool: 'oxfmt',
    args: ['--check'],
    mend: '`npm run format` mends it.',
  },
  {
    name: 'Lint',
    tool: 'oxlint',
    args: ['--deny-warnings'],
    mend: 'Each message says what to write instead.',
  },
  {
    name: 'Import rules',
    tool: 'dependency-cruiser',
    command: 'depcruise',
    args: ['src', '--config', '.dependency-cruiser.cjs', '--output-type', 'err-long'],
    mend: 'Each message says where the code belongs.',
  },
  {
    name: 'Dead code',
    tool: 'knip',
    args: ['--no-progress'],
    mend: 'Use what it names or delete it.',
  },
];

/**
 * Runs a check, and prints what it says when it has ended: several run at once.
 * @param {Check} check
 * @returns {Promise<boolean>} whether all is well
 */
function runCheck({ name, tool, command, args }) {
  return step(name, async () => {
    /** @type {Buffer[]} */
    const printed = [];
    const gather = (/** @type {Buffer} */ bytes) => void printed.push(bytes);
    const code = await runNode(toolFile(tool, command), args, { gather });
    process.stdout.write(Buffer.concat(printed));
    return code === 0;
  });
}

/**
 * Runs the checks. When one fails, those that have not begun are left out.
 * @throws {Stop} naming those that failed
 */
export async function runChecks() {
  const waiting = [...CHECKS];
  /** @type {string[]} */
  const failed = [];
  const runWaiting = async () => {
    for (let check = waiting.shift(); check && failed.length === 0; check = waiting.shift())
      if (!(await runCheck(check))) failed.push(`${check.name} failed. ${check.mend}`);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, runWaiting));
  if (failed.length > 0) throw new Stop(failed.join('\n'));
}
