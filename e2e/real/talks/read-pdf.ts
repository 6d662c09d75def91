import { dirname } from 'node:path';
import { runTool, toolFile } from '../run-tool';

/** What a PDF says of itself, by the names of `pdfinfo`. */
export async function pdfFacts(file: string): Promise<ReadonlyMap<string, string>> {
  const told = await runTool(toolFile('OUTLOUD_PDFINFO'), [file], dirname(file));
  return new Map(
    told.split('\n').flatMap((line) => {
      const [, name, value] = /^([^:]+):\s+(.*)$/.exec(line) ?? [];
      return name === undefined || value === undefined ? [] : [[name, value] as const];
    }),
  );
}

/** The text of each page. */
export async function pdfPages(file: string): Promise<readonly string[]> {
  const text = await runTool(toolFile('OUTLOUD_PDFTOTEXT'), ['-q', file, '-'], dirname(file));
  return text.split('\f').slice(0, -1);
}

/** How far down the words of each page reach, as a part of its height; numbers of slides left out. */
export async function pdfDepths(file: string): Promise<readonly number[]> {
  const args = ['-q', '-bbox', file, '-'];
  const html = await runTool(toolFile('OUTLOUD_PDFTOTEXT'), args, dirname(file));
  return html
    .split('<page ')
    .slice(1)
    .map((page, at) => {
      const height = Number(/height="([\d.]+)"/.exec(page)?.[1]);
      const words = [...page.matchAll(/yMax="([\d.]+)">([^<]*)</g)];
      const shown = words.filter(([, , word]) => word !== String(at + 1));
      return Math.max(0, ...shown.map(([, bottom]) => Number(bottom))) / height;
    });
}
