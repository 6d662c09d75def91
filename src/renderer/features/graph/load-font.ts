import cyrillic from '@fontsource-variable/inter/files/inter-cyrillic-wght-normal.woff2?url';
import greek from '@fontsource-variable/inter/files/inter-greek-wght-normal.woff2?url';
import latinExt from '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2?url';
import latin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';

const FILES = [
  [latin, 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02DC,U+2000-206F,U+20AC,U+2122'],
  [latinExt, 'U+0100-0130,U+0132-0151,U+0154-02BA,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF'],
  [greek, 'U+0370-03FF'],
  [cyrillic, 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116'],
] as const;

/**
 * Loads the window's font into a thread that draws: threads don't see the fonts of the page. What
 * can't be loaded is drawn in the system's.
 */
export async function loadFont(): Promise<void> {
  const fonts = Reflect.get(self, 'fonts') as FontFaceSet;
  await Promise.allSettled(
    FILES.map(async ([file, unicodeRange]) => {
      const face = new FontFace('Inter Variable', `url(${file})`, {
        weight: '100 900',
        unicodeRange,
      });
      fonts.add(await face.load());
    }),
  );
}
