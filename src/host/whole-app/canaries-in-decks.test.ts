import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { App } from '#app/app';
import type { Draw, DrawOrder } from '#contract/desktop/drawing';
import { openApp } from '../open-app';
import { makeTemporaryFolder } from '../storage/testing/temporary-folder';

const WORDS = 'My manager said the reorganisation starts in May 2025.';

const opened: App[] = [];
afterEach(async () => {
  for (const app of opened.splice(0)) await app.close();
});

function open(draw?: Draw): App {
  const app = openApp({ wait: 0, sampleFolder: '', ...(draw && { draw }) });
  opened.push(app);
  return app;
}

/** A library with a private note, and a talk that says the same somewhere. */
async function openTalk(markdown: string, changes: { title?: string; isPrivate?: boolean } = {}) {
  const { title = 'A talk', isPrivate = true } = changes;
  const printed: string[] = [];
  const draw = async (order: DrawOrder) => {
    if (order.kind !== 'pdf') return { problem: 'Nothing is drawn here.' };
    printed.push(order.html);
    return { pdf: new Uint8Array([0x25, 0x50, 0x44, 0x46]) };
  };
  const { api } = open(draw);
  const folder = makeTemporaryFolder();
  await api.library.create({ folder: join(makeTemporaryFolder(), 'library'), sample: false });
  await api.entries.add({ kind: 'note', title: 'Salary', markdown: WORDS, private: isPrivate });
  const { id } = await api.entries.add({ kind: 'talk', title, markdown });
  return { api, id, folder, printed };
}

const PLANTED: readonly (readonly [string, string])[] = [
  ['the text of a slide', `## One\n\n- ${WORDS}\n`],
  ['a heading', `## ${WORDS}\n`],
  ['code', `## One\n\n\`\`\`js\n// ${WORDS}\n\`\`\`\n`],
  ['a table', `## One\n\n| a | b |\n| --- | --- |\n| c | ${WORDS} |\n`],
  ['a diagram', `## One\n\n\`\`\`mermaid\nflowchart LR\n  A["${WORDS}"]\n\`\`\`\n`],
  ['the description of an image', `## One\n\n![${WORDS}](https://a.example/b.png)\n`],
  ['a formula', `## One\n\n$$\n\\text{${WORDS}}\n$$\n`],
  ['the speaker notes', `## One\n\n:::notes\n${WORDS}\n:::\n`],
  ['a footnote', `## One\n\nx[^a]\n\n[^a]: ${WORDS}\n`],
];

describe.each(['powerpoint', 'pdf'] as const)('private words stop a talk as %s', (format) => {
  const wish = { format, notes: 'with', pages: 'notes' } as const;

  it.each(PLANTED)('in %s', async (_, markdown) => {
    const { api, id, folder } = await openTalk(markdown);
    await expect(api.decks.plan({ id, folder, ...wish })).rejects.toMatchObject({
      code: 'private',
      message: expect.stringContaining('“Salary”') as unknown,
    });
    const other = await openTalk(markdown, { isPrivate: false });
    const { files } = await other.api.decks.plan({ id: other.id, folder: other.folder, ...wish });
    expect(files).toHaveLength(1);
  });

  it('in the title, which is in the file’s own facts, too', async () => {
    const { api, id, folder } = await openTalk('## One\n', { title: WORDS });
    await expect(api.decks.plan({ id, folder, ...wish })).rejects.toMatchObject({
      code: 'private',
    });
  });

  it('but not in notes that are left out', async () => {
    const { api, id, folder, printed } = await openTalk(`## One\n\n:::notes\n${WORDS}\n:::\n`);
    const silent = { id, folder, format, notes: 'without' } as const;
    expect((await api.decks.plan(silent)).files).toHaveLength(1);
    expect((await api.decks.plan({ ...silent, pages: 'handout' })).files).toHaveLength(1);
    expect(printed.join('\n')).not.toContain('reorganisation');
  });
});

it('a PDF that was planned is not printed again to be written, but after a change it is', async () => {
  const { api, id, folder, printed } = await openTalk('## One\n\ntext\n', { isPrivate: false });
  const wish = { id, folder, format: 'pdf', pages: 'handout' } as const;
  await api.decks.plan(wish);
  expect((await api.decks.write(wish)).files).toEqual(['a-talk-handout.pdf']);
  expect(printed).toHaveLength(1);
  const { revision } = await api.entries.read({ id });
  await api.entries.save({ id, revision, changes: { title: 'Another' } });
  await api.decks.plan(wish);
  expect(printed).toHaveLength(2);
});

it('handouts with notes and with lines have names of their own, on the paper and in the look that are wanted', async () => {
  const { api, id, folder, printed } = await openTalk('## One\n\ntext\n', { isPrivate: false });
  const wish = { id, folder, format: 'pdf', pages: 'handout' } as const;
  const lines = await api.decks.write({ ...wish, notes: 'without', paper: 'letter', look: 'dark' });
  expect(lines.files).toEqual(['a-talk-handout-lines.pdf']);
  expect(printed[0]).toContain('@page{size:letter;');
  expect(printed[0]).toContain('<section class="slide" data-look="dark">');
  await api.decks.write(wish);
  expect(printed[1]).toContain('@page{size:A4;');
  expect(printed[1]).not.toContain('<section class="slide" data-look');
});

it('a PDF says what to do where nothing can print it', async () => {
  const { api } = open();
  const folder = makeTemporaryFolder();
  await api.library.create({ folder: join(makeTemporaryFolder(), 'library'), sample: false });
  const { id } = await api.entries.add({ kind: 'talk', title: 'A', markdown: '## One\n' });
  await expect(api.decks.plan({ id, folder, format: 'pdf' })).rejects.toMatchObject({
    code: 'not-found',
    message: expect.stringContaining('Open this library in Outloud') as unknown,
  });
  const { warnings } = await api.decks.plan({ id, folder, format: 'powerpoint' });
  expect(warnings).toEqual([]);
});

it('diagrams are shown as their source where nothing can draw them, and told of', async () => {
  const { api } = open();
  const folder = makeTemporaryFolder();
  await api.library.create({ folder: join(makeTemporaryFolder(), 'library'), sample: false });
  const markdown = '## One\n\n```mermaid\nflowchart LR\n```\n';
  const { id } = await api.entries.add({ kind: 'talk', title: 'A', markdown });
  const { warnings } = await api.decks.plan({ id, folder, format: 'powerpoint' });
  expect(warnings).toEqual([
    'Slide 2, “One”: Its diagram is shown as its source: to draw it, export from Outloud’s window.',
  ]);
});
