import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import type { Paragraph, Presentation, Run } from '#core/talk/presentation/presentation';
import { writePptx } from '../write-pptx';

/** Where a box of a test lies. */
export const PLACE = { x: 72, y: 100, width: 1136, height: 200 };

export const run = (text: string, changes: Partial<Run> = {}): Run => ({
  text,
  isBold: false,
  isItalic: false,
  isStruck: false,
  isCode: false,
  isMarked: false,
  link: null,
  ...changes,
});

export const paragraph = (runs: readonly Run[], changes: Partial<Paragraph> = {}): Paragraph => ({
  runs,
  marker: null,
  level: 0,
  scale: 1,
  gap: 0,
  isRightToLeft: false,
  ...changes,
});

/** The files of a presentation that is written, by their names in the archive. */
export async function filesOfPptx(talk: Presentation): Promise<ReadonlyMap<string, Buffer>> {
  const zip = await fromBufferPromise(Buffer.from(await writePptx(talk)));
  const files = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) {
    files.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  }
  return files;
}
