import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it, vi } from 'vitest';
import { DECK_FORMATS, type DeckFormat } from '#core/talk/deck';
import { VARIANTS } from '#core/draft/variants/variant';
import { openEmptyLibrary } from '../import/testing/open-library';
import { makeTree } from '../import/testing/make-tree';
import { readPictureNotes } from '../files/read-picture-notes';

const WORDS = 'My manager said the reorganisation starts in May 2025.';

/** A library with a note and a blog; without its mark the note is open. */
async function openLibrary(isPrivate: boolean) {
  const api = await openEmptyLibrary();
  const title = 'Salary talk notes';
  await api.entries.add({ kind: 'note', title, markdown: WORDS, private: isPrivate });
  const path = makeTree({ 'hugo.toml': '' });
  await api.targets.add({ name: 'blog', generator: 'hugo', path });
  return { api, path };
}

/** The same with a post that shows a picture. */
async function openPictured(bytes: Uint8Array, name: string, isPrivate: boolean) {
  const { api, path } = await openLibrary(isPrivate);
  const { id } = await api.entries.add({
    kind: 'post',
    title: 'P',
    markdown: `![A tree](${name})`,
  });
  const { revision } = await api.entries.read({ id });
  const { asset } = await api.assets.add({ name, bytes });
  await api.entries.save({ id, revision, changes: { attachments: { [name]: asset } } });
  return { api, path, id };
}

const image = () => sharp({ create: { width: 9, height: 9, channels: 3, background: '#47a' } });
const described = () => image().withExif({ IFD0: { ImageDescription: WORDS } });
const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:rights="${WORDS}"/></rdf:RDF></x:xmpmeta>`;
/** A JPEG with a segment of its own. */
async function withSegment(marker: number, data: Buffer): Promise<Buffer> {
  const jpeg = await image().jpeg().toBuffer();
  const size = data.length + 2;
  const head = Buffer.from([0xff, marker, size >> 8, size & 0xff]);
  return Buffer.concat([jpeg.subarray(0, 2), head, data, jpeg.subarray(2)]);
}

/** A caption as IPTC stores it, within Photoshop's block of a JPEG. */
function iptc(words: string): Buffer {
  const caption = Buffer.concat([Buffer.from([0x1c, 2, 120, 0, words.length]), Buffer.from(words)]);
  const block = Buffer.from(
    `8BIM\x04\x04\0\0\0\0\0${String.fromCharCode(caption.length)}`,
    'latin1',
  );
  return Buffer.concat([Buffer.from('Photoshop 3.0\0'), block, caption]);
}

const placed = () =>
  image()
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' } })
    .jpeg()
    .toBuffer();

describe('words stored inside a picture stop the export, and let it go without the mark', () => {
  it.each([
    ['the description of a JPEG', 'a.jpg', () => described().jpeg().toBuffer()],
    ['the EXIF of a PNG', 'a.png', () => described().png().toBuffer()],
    ['compressed text of a PNG', 'a.png', () => image().withXmp(xmp).png().toBuffer()],
    ['the EXIF of a WebP', 'a.webp', () => described().webp().toBuffer()],
    ['the XMP of a WebP', 'a.webp', () => image().withXmp(xmp).webp().toBuffer()],
    [
      'an SVG',
      'a.svg',
      async () =>
        Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"><desc>${WORDS}</desc></svg>`),
    ],
    ['the IPTC of a JPEG', 'a.jpg', async () => withSegment(0xed, iptc(WORDS))],
    ['the comment of a JPEG', 'a.jpg', async () => withSegment(0xfe, Buffer.from(WORDS))],
    [
      'characters of two bytes',
      'a.jpg',
      async () => withSegment(0xe5, Buffer.from(WORDS, 'utf16le')),
    ],
    [
      'what follows a picture',
      'a.gif',
      async () => Buffer.concat([await image().gif().toBuffer(), Buffer.from(WORDS)]),
    ],
  ])('%s', async (_, name, make) => {
    const bytes = await make();
    const reasonWith = async (isPrivate: boolean) => {
      const { api, id } = await openPictured(bytes, name, isPrivate);
      const { refused, files } = await api.publishing.plan({ ids: [id], target: 'blog' });
      expect(files.length > 0).toBe(refused.length === 0);
      return refused[0]?.reason ?? '';
    };
    expect(await reasonWith(true)).toContain(`(stored inside ${name})`);
    expect(await reasonWith(false)).toBe('');
  });
});

describe('where a picture was taken', () => {
  it('stops an export, names the picture, and stays out of the copy where that is chosen', async () => {
    const { api, path, id } = await openPictured(await placed(), 'a.jpg', false);
    const wish = { ids: [id], target: 'blog' };
    const stopped = await api.publishing.write(wish);
    expect(stopped.written).toEqual([]);
    expect(stopped.refused[0]?.reason).toContain('The picture a.jpg tells where it was taken');
    await api.settings.change({ dropsPositions: true });
    const { written, warnings } = await api.publishing.write(wish);
    expect(warnings.map(({ what }) => what)).toContain(
      'Where the picture a.jpg was taken is left out of its copy.',
    );
    const copy = readFileSync(
      join(path, written.find(({ file }) => file.endsWith('.jpg'))?.file ?? ''),
    );
    expect(await readPictureNotes(copy)).toMatchObject({ hasPosition: false });
    // Nothing is news the next time.
    expect((await api.publishing.plan(wish)).files.map(({ action }) => action)).toEqual([
      'same',
      'same',
    ]);
  });

  it('stops no picture that does not tell it', async () => {
    const { api, id } = await openPictured(await image().jpeg().toBuffer(), 'a.jpg', true);
    const { refused } = await api.publishing.plan({ ids: [id], target: 'blog' });
    expect(refused).toEqual([]);
  });
});

describe('other ways out', () => {
  const talk = `# One\n\nShown.\n\n:::notes\n${WORDS}\n:::\n`;

  it('speaker notes of a talk, and its tags, in every form', async () => {
    const tryWith = async (isPrivate: boolean, markdown: string, format: DeckFormat) => {
      const { api } = await openLibrary(isPrivate);
      await api.entries.add({
        kind: 'note',
        title: 'N',
        markdown: '#nightingale',
        private: isPrivate,
      });
      const { id } = await api.entries.add({ kind: 'talk', title: 'T', markdown });
      return api.decks.plan({ id, format, folder: makeTree({}) });
    };
    // A PDF is printed by a window: `canaries-in-decks.test.ts` has one.
    for (const format of DECK_FORMATS.filter((one) => one !== 'pdf')) {
      for (const markdown of [talk, `# ${WORDS}\n\nShown.`, 'On #nightingale']) {
        // An outline for a conference has no speaker notes.
        if (format === 'outline' && markdown === talk) continue;
        await expect(tryWith(true, markdown, format)).rejects.toMatchObject({ code: 'private' });
        expect((await tryWith(false, markdown, format)).files.length).toBeGreaterThan(0);
      }
    }
  });

  const growth = `---
criteria: [Canary owns features]
traits: [judgment]
pattern: Canary names
lint: 2026-03-01
proof: [canary.example]
copied: canary
data-point: offer
conversation: 2026-Q3
contrast: bug-class
side: deliberate
next: Ask the canary
---

# One

Shown.
`;
  const growthLeft = /canary|judgment|offer|2026-Q3|bug-class|deliberate|2026-03-01/i;

  it('what a talk says of its writer’s growth is in no deck', async () => {
    const { api } = await openLibrary(false);
    const { id } = await api.entries.add({ kind: 'talk', title: 'T', markdown: growth });
    for (const format of DECK_FORMATS.filter((one) => one !== 'pdf')) {
      const folder = makeTree({});
      const { files } = await api.decks.write({ id, format, folder });
      const bytes = files.map((file) => readFileSync(join(folder, file), 'latin1'));
      expect(bytes.join('')).not.toMatch(growthLeft);
      // The parts of a presentation are packed, and an outline has no words of slides.
      if (!['powerpoint', 'outline'].includes(format)) expect(bytes.join('')).toContain('Shown');
    }
  });

  it.each(VARIANTS)(
    'what a post says of its writer’s growth is not in the variant %s',
    async (as) => {
      const { api } = await openLibrary(false);
      const { id } = await api.entries.add({ kind: 'post', title: 'P', markdown: growth });
      const { text } = await api.drafts.variant({ id, as });
      expect(text).toContain('Shown');
      expect(text).not.toMatch(growthLeft);
    },
  );

  it('the company’s ladder, in posts and decks, until a note that isn’t private says the same', async () => {
    const { api } = await openLibrary(false);
    const [note] = await api.entries.list({});
    await api.entries.remove({ id: note?.id ?? '' });
    await api.trash.purge({ ids: [note?.id ?? ''] });
    const version = await api.criteria.add({
      text: `# Senior\n\n- ${WORDS}\n`,
      source: 'Ann',
      day: '2026-03-01',
    });
    const { id } = await api.entries.add({ kind: 'post', title: 'P', markdown: WORDS });
    const reasons = async () =>
      (await api.publishing.plan({ ids: [id], target: 'blog' })).refused.map((one) => one.reason);
    expect((await reasons())[0]).toContain('“Criteria of 2026-03-01”');
    await expect(api.drafts.variant({ id, as: 'internal' })).rejects.toMatchObject({
      code: 'private',
    });
    const slides = await api.entries.add({ kind: 'talk', title: 'T', markdown: `# ${WORDS}` });
    const deck = () => api.decks.plan({ id: slides.id, format: 'reveal', folder: makeTree({}) });
    await expect(deck()).rejects.toMatchObject({ code: 'private' });
    const open = await api.entries.add({ kind: 'note', title: 'Public ladder', markdown: WORDS });
    expect(await reasons()).toEqual([]);
    await api.entries.remove({ id: open.id });
    await api.criteria.remove({ id: version.id });
    expect(await reasons()).toEqual([]);
  });

  it.each(VARIANTS)('the variant %s', async (as) => {
    const tryWith = async (isPrivate: boolean) => {
      const { api } = await openLibrary(isPrivate);
      const { id } = await api.entries.add({
        kind: 'post',
        title: 'P',
        markdown: `Fine. ${WORDS}`,
      });
      return api.drafts.variant({ id, as });
    };
    await expect(tryWith(true)).rejects.toMatchObject({ code: 'private' });
    expect((await tryWith(false)).text).toContain('reorganisation');
  });

  it('a note that is in the trash, until it is deleted for ever', async () => {
    const { api } = await openLibrary(true);
    const [note] = await api.entries.list({});
    const ids = [note?.id ?? ''];
    await api.entries.remove({ id: note?.id ?? '' });
    const { id } = await api.entries.add({ kind: 'post', title: 'P', markdown: WORDS });
    const wish = { ids: [id], target: 'blog' };
    const reasons = async () =>
      (await api.publishing.plan(wish)).refused.map(({ reason }) => reason);
    expect((await reasons())[0]).toContain('“Salary talk notes” (in the trash, until you delete');
    await expect(api.drafts.variant({ id, as: 'internal' })).rejects.toMatchObject({
      code: 'private',
    });
    await api.trash.purge({ ids });
    expect(await reasons()).toEqual([]);
  });

  it('the message of a commit, by its template or by hand', async () => {
    for (const [name, value] of Object.entries({ NAME: 'A', EMAIL: 'a@x.org' })) {
      vi.stubEnv(`GIT_AUTHOR_${name}`, value);
      vi.stubEnv(`GIT_COMMITTER_${name}`, value);
    }
    const tryWith = async (isPrivate: boolean, message?: string) => {
      const { api, path } = await openLibrary(isPrivate);
      execFileSync('git', ['init', '-q', '-b', 'main'], { cwd: path });
      await api.targets.change({ name: 'blog', site: { commitMessage: `After ${WORDS}` } });
      const words = message === undefined ? {} : { message };
      return api.repositories.commit({
        target: 'blog',
        files: ['hugo.toml'],
        titles: ['P'],
        ...words,
      });
    };
    await expect(tryWith(true)).rejects.toMatchObject({ code: 'private' });
    await expect(tryWith(true, 'See salary talk notes')).rejects.toThrow(
      'in the message of the commit',
    );
    expect(await tryWith(false)).toMatchObject({ files: ['hugo.toml'] });
    expect(await tryWith(true, 'Publish P')).toMatchObject({ files: ['hugo.toml'] });
  });
});
