import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { makeTemporaryFolder } from '#host/storage/testing/temporary-folder';
import { COMMANDS } from '../commands';
import type { Result } from '../command';
import { parseOptions } from '../parse-options';
import { withLibrary } from '../with-library';

let folder = '';

async function run(words: readonly string[], stdin = ''): Promise<Result> {
  const [name = '', ...rest] = words;
  const command = COMMANDS.get(name);
  if (command?.needsLibrary !== true) throw new Error(`There is no command ${name}.`);
  const input = { options: parseOptions(command, rest), readStdin: async () => stdin };
  return withLibrary(folder, command, input, (api) => command.run(input, api));
}

const idOf = ({ value }: Result): string => (value as { id: string }).id;

beforeEach(() => {
  folder = join(makeTemporaryFolder(), 'library');
});

test('a practice log is begun from its contrast, is private, and its next step is taken', async () => {
  const step = ['--next', 'Tell the team', '--due', '2026-01-02'];
  const log = [
    'practice',
    'add',
    'Read the pool',
    '--contrast',
    'source',
    '--area',
    'SQL',
    ...step,
  ];
  const id = idOf(await run(log, ''));
  const { text } = await run(['show', id]);
  expect(text).toMatch(/contrast: source\nside: deliberate\narea: SQL\nnext: Tell the team/);
  expect(text).toContain('## What it taught');
  expect(text).toContain('## Next step\n\nTell the team (by 2026-01-02)');
  expect((await run(['practice', 'list'])).text).toContain(
    `2026-01-02  ${id}  Tell the team  (its day is over)`,
  );
  await run(['practice', 'done', id]);
  expect((await run(['practice', 'list'])).value).toMatchObject({
    steps: [],
    logs: [{ id, contrast: 'source' }],
  });
});

test('what was done once more is one line, and can be practised', async () => {
  const id = idOf(
    await run(
      ['practice', 'add', '--side', 'passive', '--day', '2026-01-05'],
      'Again.\n\nIt was X.',
    ),
  );
  expect((await run(['show', id])).text).not.toContain('## ');
  await run(['practice', 'turn', id, '--contrast', 'bug-class']);
  const { text } = await run(['show', id]);
  expect(text).toMatch(/side: deliberate/);
  expect(text).toMatch(/## What happened\n\n%%.*%%\n\nIt was X\.\n\n## What it taught/);
  await expect(run(['practice', 'turn', id])).rejects.toThrow('needs a --contrast');
  const note = idOf(await run(['add', '--title', 'Note'], 'x'));
  await expect(run(['practice', 'done', note])).rejects.toThrow('is no practice log');
});

test('an explanation is compared and rated, and the queue goes by it', async () => {
  const id = idOf(await run(['add', '--title', 'Locks'], 'A **write lock** and `fsync`.'));
  await run(['recall', 'join', id]);
  expect((await run(['recall'])).text).toContain(`${id}  Locks`);
  const compared = await run(['recall', 'compare', id], 'Write locks wait.');
  expect(compared.text).toMatch(/^said +emphasis +write lock\nmissed +code +fsync\nagain: /);
  await run(['recall', 'rate', id, '--rating', 'good'], 'Write locks wait.');
  expect((await run(['recall'])).text).toContain('1 of 5 explained today');
  expect((await run(['recall', 'history'])).text).toContain('good   1 said, 1 missed');
  await run(['recall', 'limit', '1']);
  await expect(run(['recall', 'limit', '0'])).rejects.toThrow();
});
