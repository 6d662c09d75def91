/**
 * `npm run screenshots`: drives the real app with the sample library and writes a picture of each
 * screen, light and dark, and a short walk from note to post into docs/screenshots/.
 */
import './require-node.mjs';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildApp } from './build.mjs';
import { withDisplay } from './display.mjs';
import { provideElectron } from './electron-runtime.mjs';
import { installDependencies } from './install-dependencies.mjs';
import { takeDrafts } from './pictures/drafts.mjs';
import { takeGrowth } from './pictures/growth.mjs';
import { takeLibrary } from './pictures/library.mjs';
import { withSession } from './pictures/session.mjs';
import { takeTalks } from './pictures/talks.mjs';
import { takeTransfer } from './pictures/transfer.mjs';
import { takeWalk } from './pictures/walk.mjs';
import { takeWorkspace } from './pictures/workspace.mjs';
import { PROJECT, inProject } from './project.mjs';
import { runScript, say, step } from './say.mjs';

const PICTURES = process.env['OUTLOUD_SCREENSHOTS'] || inProject('docs/screenshots');
const ROOT = process.env['OUTLOUD_BUILD'] || PROJECT;

await runScript(async () => {
  if (ROOT === PROJECT) await installDependencies();
  const electron = await provideElectron();
  if (ROOT === PROJECT) await buildApp();
  mkdirSync(PICTURES, { recursive: true });
  const { default: sharp } = await import('sharp');
  await withDisplay(async (display) => {
    for (const theme of /** @type {const} */ (['light', 'dark'])) {
      /** @type {(name: string, picture: Buffer) => Promise<void>} */
      const keep = async (name, picture) => {
        // A third of the bytes, and nothing that an eye would miss.
        const small = await sharp(picture).png({ palette: true, effort: 8 }).toBuffer();
        writeFileSync(join(PICTURES, `${name}-${theme}.png`), small);
      };
      await step(`Taking pictures in ${theme}`, () =>
        withSession({ electron, display, root: ROOT, theme }, keep, async (session) => {
          await takeLibrary(session);
          await takeWorkspace(session);
          await takeDrafts(session);
          await takeTalks(session);
          await takeGrowth(session);
          await takeTransfer(session);
        }),
      );
    }
    await step('Taking the walk from note to post', () =>
      takeWalk({ electron, display, root: ROOT, theme: 'light' }, join(PICTURES, 'walk.webp')),
    );
  });
  say(`The pictures are in ${PICTURES}`);
});
