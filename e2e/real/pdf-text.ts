import { inflateSync } from 'node:zlib';

/** The objects of a PDF, unpacked. */
export function pdfText(pdf: Buffer): string {
  const source = pdf.toString('latin1');
  const packed = [...source.matchAll(/stream\r?\n([^]*?)\r?\nendstream/g)].map(([, bytes = '']) => {
    try {
      return inflateSync(Buffer.from(bytes, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  return [source, ...packed].join('\n');
}

/** How many pages an unpacked PDF has. */
export function countPages(pdf: string): number {
  return pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

/** The texts of an unpacked PDF's notes, which stand beside its pages. */
export function pdfNotes(pdf: string): readonly string[] {
  return [...pdf.matchAll(/\/Contents\s*<FEFF([0-9A-F]*)>/gi)].map(([, digits = '']) =>
    Buffer.from(digits, 'hex').swap16().toString('utf16le'),
  );
}
