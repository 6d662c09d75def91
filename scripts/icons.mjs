/**
 * `npm run icons`: the icons of all systems from `resources/icon.svg`, written to
 * `resources/icons/`. They are kept in the repository: packaging draws nothing.
 */
import './require-node.mjs';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packIcns, packIco } from './packaging/pack-icons.mjs';
import { inProject } from './project.mjs';
import { runScript, say } from './say.mjs';

const FOLDER = inProject('resources', 'icons');
const LINUX = [16, 24, 32, 48, 64, 96, 128, 256, 512];
const WINDOWS = [16, 20, 24, 32, 40, 48, 64, 128, 256];
const MACOS = [16, 32, 64, 128, 256, 512, 1024];

await runScript(async () => {
  const { default: sharp } = await import('sharp');
  const svg = readFileSync(inProject('resources', 'icon.svg'));
  /** @type {Map<number, Buffer>} */
  const drawn = new Map();
  for (const size of new Set([...LINUX, ...WINDOWS, ...MACOS])) {
    const image = sharp(svg, { density: (72 * size) / 512 }).resize(size, size);
    drawn.set(size, await image.png({ compressionLevel: 9 }).toBuffer());
  }
  const pick = (/** @type {readonly number[]} */ sizes) =>
    sizes.map((size) => ({ size, png: drawn.get(size) ?? Buffer.alloc(0) }));
  mkdirSync(FOLDER, { recursive: true });
  for (const { size, png } of pick(LINUX)) writeFileSync(join(FOLDER, `${size}x${size}.png`), png);
  writeFileSync(join(FOLDER, 'icon.ico'), packIco(pick(WINDOWS)));
  writeFileSync(join(FOLDER, 'icon.icns'), packIcns(pick(MACOS)));
  say(`The icons are in ${FOLDER}`);
});
