/** The checks that need no window, each by the tool that does it, in the order of `npm test`. */
import { toolFile } from './project.mjs';
import { runNode } from './run.mjs';
import { Stop, step } from './say.mjs';

/** @type {readonly { name: string, tool: string, command?: string, args: readonly string[], mend: string }[]} */
const CHECKS = [
  {
    name: 'Format',
    tool: 'prettier',
    args: ['--check', '--log-level', 'warn', '.'],
    mend: '`npm run format` mends it.',
  },
  {
    name: 'Lint',
    tool: 'oxlint',
    args: ['--deny-warnings'],
    mend: 'Each message says what to write instead.',
  },
  {
    name: 'Types',
    tool: 'typescript',
    command: 'tsc',
    args: ['--build'],
    mend: 'A layer sees only what its tsconfig.json names.',
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
 * Runs the checks, up to the first that fails.
 * @throws {Stop} naming that check
 */
export async function runChecks() {
  for (const { name, tool, command, args, mend } of CHECKS)
    await step(name, async () => {
      const code = await runNode(toolFile(tool, command), args);
      if (code !== 0) throw new Stop(`${name} failed. ${mend}`);
    });
}
