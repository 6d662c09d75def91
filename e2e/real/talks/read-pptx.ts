import { buffer } from 'node:stream/consumers';
import { openPromise } from 'yauzl';
import type { FoundSlide } from './expect-slides';

/** The slides of a .pptx file, read from its XML alone. */
export async function readPptx(file: string): Promise<readonly FoundSlide[]> {
  const parts = await readParts(file);
  const part = (name: string): string => parts.get(name) ?? '';
  const count = [...parts.keys()].filter((name) =>
    /^ppt\/slides\/slide\d+\.xml$/.test(name),
  ).length;
  return Array.from({ length: count }, (_, at) => {
    const slide = part(`ppt/slides/slide${at + 1}.xml`);
    const [, notes = ''] =
      /notesSlides\/(notesSlide\d+\.xml)/.exec(part(`ppt/slides/_rels/slide${at + 1}.xml.rels`)) ??
      [];
    const shapes = blocks(slide, 'p:sp');
    const said = blocks(part(`ppt/notesSlides/${notes}`), 'p:sp').find((shape) =>
      shape.includes('type="body"'),
    );
    return {
      title: shapes.filter(isTitle).map(textOf).join(' '),
      // Pictures show formulas and diagrams, which have their sources as descriptions.
      text: [...blocks(slide, 'a:p').map(lineOf)].join('\n'),
      notes: said === undefined ? '' : textOf(said),
      code: shapes.filter((shape) => shape.includes('wrap="none"')).map(textOf),
    };
  });
}

/** The parts of the package by their names, as text. */
export async function readParts(file: string): Promise<ReadonlyMap<string, string>> {
  const zip = await openPromise(file);
  const parts = new Map<string, string>();
  for await (const entry of zip.eachEntry()) {
    const bytes = await buffer(await zip.openReadStreamPromise(entry));
    parts.set(entry.fileName, bytes.toString('utf8'));
  }
  return parts;
}

function isTitle(shape: string): boolean {
  return /<p:ph\b[^>]*type="title"/.test(shape);
}

function textOf(shape: string): string {
  return blocks(shape, 'a:p').map(lineOf).join('\n');
}

function lineOf(paragraph: string): string {
  return [...paragraph.matchAll(/<a:t>([^<]*)<\/a:t>/g)]
    .map(([, text = '']) => plain(text))
    .join('');
}

function blocks(xml: string, tag: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<${tag}>.*?</${tag}>`, 'gs'))].map(([block]) => block);
}

const SIGNS: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function plain(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (all, name: string) => SIGNS[name] ?? all);
}
