import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeckReport } from '#contract/calls/api';
import { drawInElectron } from '#host/drawing/draw-in-electron';
import { runTool, toolFile } from './run-tool';
import { expectSlides } from './talks/expect-slides';
import type { FixtureTalk } from './talks/fixture-talk';
import { openTalks } from './talks/open-talks';
import { pdfDepths, pdfFacts } from './talks/read-pdf';
import { readParts, readPptx } from './talks/read-pptx';
import { TEN_TALKS } from './ten-talks';

let folder: string;
const reports = new Map<FixtureTalk, DeckReport>();

const fileOf = ({ name }: FixtureTalk, notes: string): string =>
  join(folder, notes, `${name}.pptx`);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'outloud-powerpoint-'));
  const drawing = drawInElectron(toolFile('ELECTRON_EXEC_PATH'), process.cwd());
  const talks = await openTalks(folder, TEN_TALKS, drawing.draw);
  for (const talk of TEN_TALKS) {
    reports.set(talk, await talks.write(talk, 'powerpoint', join(folder, 'with'), 'with'));
    await talks.write(talk, 'powerpoint', join(folder, 'without'), 'without');
  }
  await talks.write(TEN_TALKS[0] as FixtureTalk, 'powerpoint', join(folder, 'again'), 'with');
  await talks.close();
  await drawing.close();
  // Once for all of them: it takes longer to start than to read a talk.
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'office')).href}`;
  const files = TEN_TALKS.map((talk) => fileOf(talk, 'with'));
  await runTool(
    toolFile('OUTLOUD_SOFFICE'),
    [profile, '--headless', '--convert-to', 'pdf', '--outdir', join(folder, 'pdf'), ...files],
    folder,
  );
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe.each(TEN_TALKS.map((talk) => [talk.name, talk] as const))('%s', (_, talk) => {
  it.each(['with', 'without'] as const)('is what it was as slides %s notes', async (notes) => {
    expectSlides(talk, await readPptx(fileOf(talk, notes)), notes);
  });

  it('is opened by LibreOffice, a page a slide, and fits but where it was said not to', async () => {
    const pdf = join(folder, 'pdf', `${talk.name}.pdf`);
    expect((await pdfFacts(pdf)).get('Pages')).toBe(String(talk.slides.length));
    const depths = await pdfDepths(pdf);
    const { warnings = [] } = reports.get(talk) ?? {};
    const tooDeep = depths.flatMap((depth, at) => (depth > DEEPEST ? [at + 1] : []));
    const untold = tooDeep.filter((number) => !warnings.some((one) => isOf(number, one)));
    expect(untold).toEqual([]);
  });
});

/** Text ends here at the latest, as a part of a slide's height; the number stands below. */
const DEEPEST = 0.93;

function isOf(slide: number, warning: string): boolean {
  return new RegExp(`^Slide ${slide}\\b.* of the height of a slide`).test(warning);
}

it('gives the same bytes for the same talk', async () => {
  const [talk] = TEN_TALKS;
  if (talk === undefined) throw new Error('There are no talks.');
  const bytes = await readFile(fileOf(talk, 'with'));
  expect(bytes.equals(await readFile(fileOf(talk, 'again')))).toBe(true);
});

it('has nothing that PowerPoint would repair, and no source of a diagram but as its description', async () => {
  for (const talk of TEN_TALKS) {
    for (const [name, xml] of await readParts(fileOf(talk, 'with'))) {
      if (!/^ppt\/(?:slides|notesSlides)\/[^/]+\.xml$/.test(name)) continue;
      expect(xml.match(/<\/a:r>\s*<a:pPr/g), name).toBeNull();
      const ids = [...xml.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size, name).toBe(ids.length);
      if (talk.markdown.includes('```mermaid')) {
        expect(xml.match(/<a:t>[^<]*(?:flowchart|sequenceDiagram)/g), name).toBeNull();
      }
    }
  }
});
