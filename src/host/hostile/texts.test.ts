import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Api } from '#contract/calls/api';
import { toHtml } from '#core/document/to-html';
import { readEntryMarkdown } from '#core/library/entry-markdown';
import { commentObstacle } from '#core/publish/comment-obstacle';
import { VARIANTS } from '#core/draft/variants/variant';
import { blocksOfTexts } from '#core/testing/hostile/blocks-of-texts';
import { hostileFrontMatter } from '#core/testing/hostile/hostile-front-matter';
import type { HostileText } from '#core/testing/hostile/hostile-input';
import { hostileMarkdown } from '#core/testing/hostile/hostile-markdown';
import { sharedTexts } from '#core/testing/hostile/read-shared';
import { openEmptyLibrary } from '../import/testing/open-library';
import { findLive } from './testing/inert-html';
import { SECRET, watchFolder } from './testing/watch-folder';
import { watchProcess } from './testing/watch-process';

const SHARED = sharedTexts('markdown', 'front-matter', 'html-paste', 'json-store');
/** Long ones have tests of their own. */
const TEXTS = [...SHARED, ...hostileMarkdown(), ...hostileFrontMatter()].filter(
  ({ text }) => text.length < 20_000,
);

/** The library's own copy of a text, as a file keeps it: lone surrogates can't be written. */
const asFile = (text: string): string => Buffer.from(text).toString();

const fileOf = ({ id }: HostileText): string => `${id.replaceAll('/', '-')}.md`;

/** Takes all texts in from one folder. @returns the entries' ids by the names of their files */
async function importAll(api: Api, folder: string) {
  mkdirSync(join(folder, 'in'));
  for (const one of TEXTS) writeFileSync(join(folder, 'in', fileOf(one)), one.text);
  const report = await api.transfer.import({ paths: [join(folder, 'in')], as: 'posts' });
  const ids = new Map(
    report.imported.map(({ file, id }) => [file.split(/[\\/]/).at(-1) ?? '', id]),
  );
  return { report, ids };
}

test.skipIf(SHARED.length === 0)('the shared inputs are at hand', () => {
  expect(SHARED.length).toBeGreaterThan(100);
});

test('texts come in, are shown and go out byte for byte, or are named', async () => {
  const place = watchFolder();
  const watched = watchProcess();
  const api = await openEmptyLibrary();
  const { report, ids } = await importAll(api, place.folder);
  const refused = [...report.skipped, ...report.losses].map(({ file }) => file).join('\n');
  for (const one of TEXTS) {
    const id = ids.get(fileOf(one));
    if (id === undefined) {
      expect(refused).toContain(fileOf(one));
      continue;
    }
    const { markdown } = await api.entries.views({ id });
    expect(markdown === asFile(one.text), one.id).toBe(true);
    expect(findLive(toHtml((await api.entries.read({ id })).document)), one.id).toEqual([]);
    await api.links.preview({ id });
  }
  const out = join(place.folder, 'out');
  mkdirSync(out);
  await api.transfer.export({ folder: out, layout: 'source' });
  const copies = readdirSync(out, { recursive: true, encoding: 'utf8' });
  for (const one of TEXTS.filter((text) => ids.has(fileOf(text)))) {
    const file = copies.find((name) => name.endsWith(fileOf(one)));
    expect(file, one.id).toBeDefined();
    expect(readFileSync(join(out, file ?? ''), 'utf8') === asFile(one.text), one.id).toBe(true);
  }
  watched.expectUntouched();
  place.expectUntouched();
}, 240_000);

test('slides and copies of texts have nothing in them that runs', async () => {
  const place = watchFolder();
  const watched = watchProcess();
  const api = await openEmptyLibrary();
  // What hides in a text and would show keeps a draft here.
  const shown = TEXTS.filter(({ text }) => commentObstacle(readEntryMarkdown(text)) === null);
  const document = { type: 'doc', content: blocksOfTexts(shown) };
  const talk = await api.entries.add({ kind: 'talk', title: 'Hostile' });
  await api.entries.save({ id: talk.id, revision: 1, changes: { document } });
  const { pages } = await api.talks.pages({ id: talk.id });
  expect(pages.length).toBeGreaterThan(TEXTS.length / 2);
  for (const page of pages) expect(findLive(page.html + page.notes), page.title).toEqual([]);
  for (const format of ['marp', 'slidev', 'reveal', 'powerpoint', 'outline'] as const)
    await api.decks.write({ id: talk.id, format, folder: place.folder });
  const post = await api.entries.add({ kind: 'post', title: 'Hostile' });
  await api.entries.save({ id: post.id, revision: 1, changes: { document } });
  await api.checks.run({ id: post.id });
  for (const as of VARIANTS) {
    const { text } = await api.drafts.variant({ id: post.id, as });
    expect(text).not.toContain(SECRET);
  }
  watched.expectUntouched();
  place.expectUntouched();
}, 240_000);
