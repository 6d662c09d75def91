import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { makeTemporaryFolder } from '#host/storage/testing/temporary-folder';
import { COMMANDS } from '../commands';
import type { Result } from '../command';
import { parseOptions } from '../parse-options';
import { withLibrary } from '../with-library';

const TALK = `---
slot: 45
questions: 20
---

## Opening {priority=must}

### Story {minutes=3 priority=may}

## Method

### One {priority=must}

:::notes
${Array(520).fill('word').join(' ')}
:::

### Two {minutes=2 cut=5}
`;

let folder = '';
let id = '';

/** Runs a command line such as `fit ID --minutes 5`. */
async function run(line: string, stdin = ''): Promise<Result> {
  const [name = '', ...words] = line.replace('ID', id).split(' ');
  const command = COMMANDS.get(name);
  if (command?.needsLibrary !== true) throw new Error(`There is no command ${name}.`);
  const input = { options: parseOptions(command, words), readStdin: async () => stdin };
  return withLibrary(folder, command, input, (api) => command.run(input, api));
}

beforeEach(async () => {
  folder = join(makeTemporaryFolder(), 'library');
  const added = (await run('add --kind talk --title Saves', TALK)).value;
  id = (added as { id: string }).id;
});

test('a fit is shown, and changes nothing', async () => {
  const { value, text, failed } = await run('fit ID --minutes 8');
  expect(value).toMatchObject({
    kept: [{ title: 'Opening', minutes: 0.25 }, { title: 'Method' }, { title: 'One', minutes: 4 }],
    cut: [
      { title: 'Story', minutes: 3, priority: 'may' },
      { title: 'Two', minutes: 2, priority: 'should' },
    ],
    total: 4.5,
    slot: 8,
    questions: 1.6,
    applied: false,
  });
  expect(text).toBe(
    [
      'cut     3 min  may     Opening / Story',
      'cut     2 min  should  Method / Two',
      'Without 2 slides it fits: 4.5 in place of 9.5 min, of 8, with 1.5 min for questions.',
    ].join('\n'),
  );
  expect(failed).toBe(false);
  expect((await run('show ID')).text).toBe(TALK);
});

test('a fit that is kept is a version beside the others, and the slot', async () => {
  await run('fit ID --minutes 8 --apply');
  const { text, notes } = await run('show ID');
  expect(text).toBe(
    TALK.replace(
      'slot: 45\nquestions: 20\n',
      'slot: 8\nquestions: 20\nversions:\n  - "8"\n  - "45"\n',
    )
      .replace('priority=may}', 'priority=may cut=8}')
      .replace('cut=5}', 'cut=5,8}'),
  );
  expect(notes).toEqual(['time: 4.5 of 8 min']);
  await run('fit ID --minutes 8 --remove');
  expect((await run('show ID')).text).toBe(
    TALK.replace('slot: 45\nquestions: 20\n', 'questions: 20\nversions:\n  - "45"\n'),
  );
  await expect(run('fit ID --minutes 8 --remove')).rejects.toThrow('has no version of 8 min');
});

test('a slot that is too short says by how much, in the end code too', async () => {
  const { text, value, failed } = await run('fit ID --minutes 2');
  expect(value).toMatchObject({ over: 2.65, total: 4.25 });
  expect(text).toContain('2.5 min too long for 2 min, with 0.5 min for questions.');
  expect(failed).toBe(true);
  await expect(run('fit ID --minutes none')).rejects.toThrow('above 0');
});

test('the speaker’s own pace is what the library says', async () => {
  await run('settings --pace 65');
  const { value } = await run('fit ID --minutes 20');
  expect(value).toMatchObject({ before: 13.5 });
  await expect(run('settings --pace 10')).rejects.toThrow('--pace is a whole number');
  expect((await run('settings')).text).toContain('65 words a minute');
});

test('a deck holds the slides of the version that it is asked for', async () => {
  const out = makeTemporaryFolder();
  const { notes } = await run(`deck ID --format marp --out ${out} --minutes 5`);
  expect(notes).toEqual([
    'time: 7.5 of 5 min, 2.5 min too long',
    'note: Cut from the version of 5 min: “Two”.',
  ]);
});
