import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { inProject } from './project.mjs';

/** The workflows of the build server, which nobody runs before they are there: they are read. */

/**
 * @typedef {{ uses?: string, run?: string, with?: Record<string, unknown>, env?: Record<string, string> }} Step
 * @typedef {{ permissions?: Record<string, string>, 'timeout-minutes'?: number, steps: Step[] }} Job
 */

const FOLDER = inProject('.github', 'workflows');
const { scripts } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
/** Actions may be of these only: each more is somebody more to trust. */
const ACTIONS = /^actions\/(checkout|setup-node|upload-artifact|download-artifact)@[0-9a-f]{40}$/;

describe.each(readdirSync(FOLDER))('%s', (name) => {
  const text = readFileSync(`${FOLDER}/${name}`, 'utf8');
  const workflow = parse(text);
  /** @type {[string, Job][]} */
  const jobs = Object.entries(workflow.jobs);
  const steps = jobs.flatMap(([, job]) => job.steps);
  const commands = steps.flatMap(({ run }) => run ?? []).join('\n');

  test('every action is pinned to a commit, its version beside it', () => {
    const used = steps.flatMap(({ uses }) => uses ?? []);
    expect(used.filter((action) => !ACTIONS.test(action))).toEqual([]);
    expect(text.match(/uses: \S+ # v\d+\.\d+\.\d+$/gm)).toHaveLength(used.length);
  });

  test('may read, and write only where a release is drafted', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    const writing = jobs.filter(([, { permissions }]) => permissions !== undefined);
    expect(writing.map(([job, { permissions }]) => [job, permissions])).toEqual(
      name === 'release.yml' ? [['draft', { contents: 'write' }]] : [],
    );
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
    for (const { uses, with: given } of steps)
      if (uses?.startsWith('actions/checkout@')) expect(given?.['persist-credentials']).toBe(false);
  });

  test('commands name scripts and files that there are', () => {
    const named = [...commands.matchAll(/npm run ([\w:-]+)/g)].map(([, script]) => script ?? '');
    expect(named.filter((script) => scripts[script] === undefined)).toEqual([]);
    const files = [...commands.matchAll(/node (\S+\.mjs)/g)].map(([, file]) => file ?? '');
    expect(files.filter((file) => !existsSync(inProject(file)))).toEqual([]);
    expect(commands).toMatch(/^npm test$/m);
  });

  test('no expression is pasted into a command, and no secret meets a stranger’s change', () => {
    expect(commands).not.toContain('${{');
    if ('pull_request' in workflow.on) expect(text).not.toContain('secrets.');
  });

  test('every job ends some time', () => {
    for (const [, job] of jobs) expect(job['timeout-minutes']).toBeLessThanOrEqual(90);
  });
});

test('all three systems are tested and built for', () => {
  const read = (/** @type {string} */ name) => parse(readFileSync(`${FOLDER}/${name}`, 'utf8'));
  const tested = read('ci.yml').jobs.test.strategy.matrix.os;
  const built = read('release.yml').jobs.build.strategy.matrix.include;
  for (const systems of [tested, built.map((/** @type {{ os: string }} */ { os }) => os)]) {
    expect(systems.map((/** @type {string} */ os) => os.split('-')[0]).toSorted()).toEqual([
      'macos',
      'ubuntu',
      'windows',
    ]);
  }
});
