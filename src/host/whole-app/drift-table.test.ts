import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Drift } from '#core/publish/drift';
import { GENERATORS } from '#core/publish/target';
import { canMountDisk, canRun, fillDisk, mountSmallDisk } from '../storage/testing/full-disk';
import { preparePost, type PublishedPost } from '../testing/published-post';

/** What happened since the post was published, and what comes of it. */
const TABLE: readonly {
  readonly what: string;
  readonly drift: Drift;
  readonly happen: (post: PublishedPost) => Promise<void> | void;
  /** Whether it is written without being asked to overwrite. */
  readonly isWritten: boolean;
  readonly holds: readonly string[];
}[] = [
  {
    what: 'nothing',
    drift: 'same',
    happen: () => undefined,
    isWritten: true,
    holds: ['The first paragraph.'],
  },
  {
    what: 'an edit here',
    drift: 'changed here',
    happen: (post) => post.changeHere('The first', 'My first'),
    isWritten: true,
    holds: ['My first paragraph.'],
  },
  {
    what: 'an edit there',
    drift: 'changed there',
    happen: (post) => post.changeThere((text) => text.replace('The second', 'Their second')),
    isWritten: false,
    holds: ['The first paragraph.', 'Their second one'],
  },
  {
    what: 'an edit on both sides',
    drift: 'both',
    happen: async (post) => {
      await post.changeHere('The first', 'My first');
      post.changeThere((text) => text.replace('The second', 'Their second'));
    },
    isWritten: false,
    holds: ['The first paragraph.', 'Their second one'],
  },
  {
    what: 'that it was deleted there',
    drift: 'gone',
    happen: (post) => post.takeAwayThere(),
    isWritten: true,
    holds: ['The first paragraph.'],
  },
  {
    what: 'other line endings',
    drift: 'same',
    happen: (post) => post.changeThere((text) => text.replaceAll('\n', '\r\n')),
    isWritten: true,
    holds: ['The first paragraph.\r\n'],
  },
  {
    what: 'other line endings, and an edit here',
    drift: 'changed here',
    happen: async (post) => {
      post.changeThere((text) => text.replaceAll('\n', '\r\n'));
      await post.changeHere('The first', 'My first');
    },
    isWritten: true,
    holds: ['My first paragraph.\r\n'],
  },
  {
    what: 'other line endings, and an edit there',
    drift: 'changed there',
    happen: (post) =>
      post.changeThere((text) =>
        text.replaceAll('\n', '\r\n').replace('The second', 'Their second'),
      ),
    isWritten: false,
    holds: ['Their second one'],
  },
];

describe.each(GENERATORS)('a post in a blog of %s', (generator) => {
  test('is in no blog before it is published, and the same afterwards', async () => {
    const post = await preparePost(generator);
    expect(await post.drifts()).toEqual({ planned: 'never', listed: undefined });
    await post.publish();
    expect(await post.drifts()).toEqual({ planned: 'same', listed: 'same' });
    expect(JSON.stringify(post.files())).not.toContain('hidden');
  });

  test.each(TABLE)('after $what: $drift', async ({ drift, happen, isWritten, holds }) => {
    const post = await preparePost(generator);
    await post.publish();
    await happen(post);
    const before = post.files();
    expect(await post.drifts()).toEqual({ planned: drift, listed: drift });
    const { refused } = await post.publish();
    expect(refused.length).toBe(isWritten ? 0 : 1);
    if (!isWritten || drift === 'same') expect(post.files()).toEqual(before);
    for (const words of holds) expect(post.there()).toContain(words);
    // Never half of one and half of the other.
    const endings = new Set(post.there().match(/\r?\n/g));
    expect(endings.size).toBe(1);
    if (isWritten) expect(await post.drifts()).toEqual({ planned: 'same', listed: 'same' });
    else {
      await post.publish(true);
      expect(await post.drifts()).toEqual({ planned: 'same', listed: 'same' });
      expect(post.there()).not.toContain('Their');
    }
  });
});

const isRoot = process.getuid?.() === 0;
const probe = makeProbe();

function makeProbe(): boolean {
  if (!isRoot) return true;
  const folder = '/tmp/outloud-frozen-probe';
  mkdirSync(folder, { recursive: true });
  const canFreeze = canRun('chattr', '+i', folder);
  if (canFreeze) execFileSync('chattr', ['-i', folder]);
  rmSync(folder, { recursive: true, force: true });
  return canFreeze;
}

/** Makes folders read-only, the superuser's too; the end of the test takes that back. */
function freeze(...folders: readonly string[]): void {
  const set = (isFrozen: boolean): void => {
    for (const folder of folders) {
      if (isRoot) execFileSync('chattr', [isFrozen ? '+i' : '-i', folder]);
      else chmodSync(folder, isFrozen ? 0o500 : 0o700);
    }
  };
  onTestFinished(() => set(false));
  set(true);
}

describe.skipIf(process.platform === 'win32' || !probe)('in a folder that is read-only', () => {
  test('nothing is written and the state stays what it was', async () => {
    const post = await preparePost('jekyll');
    freeze(post.site);
    const before = post.files();
    await expect(post.publish()).rejects.toMatchObject({ code: 'no-access' });
    expect(post.files()).toEqual(before);
    expect(await post.api.publishing.states({ id: post.id })).toEqual([]);
  });

  test('a post that is there stays as it is, and so does what is known of it', async () => {
    const post = await preparePost('jekyll');
    await post.publish();
    await post.changeHere('The first', 'My first');
    const before = post.files();
    freeze(join(post.site, '_posts'), post.site);
    await expect(post.publish()).rejects.toMatchObject({ code: 'no-access' });
    expect(post.files()).toEqual(before);
    expect((await post.api.publishing.states({ id: post.id }))[0]?.drift).toBe('changed here');
  });
});

describe.skipIf(!canMountDisk())('on a disk that fills up half way', () => {
  test('no file is written, not even those that had room', async () => {
    const { disk, unmount } = mountSmallDisk();
    onTestFinished(unmount);
    const post = await preparePost('hugo', disk);
    await post.publish();
    await post.changeHere('The first', 'My first');
    const other = await post.api.entries.add({
      kind: 'post',
      title: 'A long one',
      markdown: 'Words that fill the disk. '.repeat(100_000),
    });
    const before = post.files();
    const both = { ids: [post.id, other.id], target: 'blog' };
    await expect(post.api.publishing.write(both)).rejects.toMatchObject({ code: 'disk' });
    expect(post.files()).toEqual(before);
    expect(await post.drifts()).toEqual({ planned: 'changed here', listed: 'changed here' });
    expect(await post.api.publishing.states({ id: other.id })).toEqual([]);

    for (const file of fillDisk(disk)) onTestFinished(() => rmSync(file, { force: true }));
    const full = post.files();
    await expect(post.publish()).rejects.toMatchObject({ code: 'disk' });
    expect(post.files()).toEqual(full);
  });
});
