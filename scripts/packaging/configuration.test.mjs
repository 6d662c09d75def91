import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { inProject } from '../project.mjs';

/** electron-builder's own check, against the schema that it comes with. */
const fromBuilder = createRequire(
  createRequire(import.meta.url).resolve('electron-builder/package.json'),
);
const { validateConfiguration } = fromBuilder('app-builder-lib/out/util/config/config');
const debugLogger = { add: () => undefined, isEnabled: false };

const configuration = parse(readFileSync(inProject('electron-builder.yml'), 'utf8'));
const manifest = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));

test('electron-builder takes the configuration', async () => {
  await validateConfiguration(structuredClone(configuration), debugLogger);
  const wrong = { ...structuredClone(configuration), electronFusez: {} };
  await expect(validateConfiguration(wrong, debugLogger)).rejects.toThrow(/electronFusez/);
});

test('every file that it names is there', () => {
  const { linux, deb, rpm, mac, win, nsis } = configuration;
  const named = [
    linux.icon,
    mac.icon,
    win.icon,
    mac.entitlements,
    mac.entitlementsInherit,
    nsis.include,
    ...[deb, rpm].flatMap(({ afterInstall, afterRemove }) => [afterInstall, afterRemove]),
    ...[configuration, linux, mac, win].flatMap(({ extraResources }) =>
      extraResources.map((/** @type {{ from: string }} */ { from }) => from),
    ),
    ...[deb, rpm].flatMap(({ fpm }) => fpm.map((/** @type {string} */ word) => word.split('=')[0])),
    nsis.license,
  ].filter((path) => path !== LICENCES);
  expect(named.filter((path) => !existsSync(inProject(path)))).toEqual([]);
});

/** Written while it is packaged. */
const LICENCES = 'dist/licences';

test('what the three systems need is chosen', () => {
  expect(configuration.linux.target).toEqual(['AppImage', 'deb', 'rpm', 'tar.gz']);
  expect(configuration.mac).toMatchObject({
    target: [
      { target: 'dmg', arch: 'universal' },
      { target: 'zip', arch: 'universal' },
    ],
    hardenedRuntime: true,
    notarize: true,
    fileAssociations: [{ ext: ['md', 'markdown'], role: 'Editor', rank: 'Alternate' }],
  });
  expect(
    configuration.win.target.map((/** @type {{ target: string }} */ one) => one.target),
  ).toEqual(['nsis', 'portable']);
  expect(configuration.nsis).toMatchObject({
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    deleteAppDataOnUninstall: false,
  });
  expect(configuration.protocols).toEqual([{ name: 'Outloud link', schemes: ['outloud'] }]);
  expect(configuration.electronFuses).toEqual({
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
    enableCookieEncryption: true,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
  });
});

test('windows are known to belong to the entry in the menu', () => {
  expect(manifest.desktopName).toBe(`${configuration.linux.executableName}.desktop`);
  expect(configuration.linux.syncDesktopName).toBe(true);
});

test('the icons are of their kinds and hold the sizes that the systems ask for', () => {
  const ico = readFileSync(inProject(configuration.win.icon));
  expect([ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([1, 9]);
  for (let index = 0; index < 9; index += 1) {
    const at = 6 + 16 * index;
    const image = ico.subarray(ico.readUInt32LE(at + 12)).subarray(0, ico.readUInt32LE(at + 8));
    expect(pngSize(image)).toBe(ico.readUInt8(at) || 256);
  }
  const icns = readFileSync(inProject(configuration.mac.icon));
  expect(icns.toString('latin1', 0, 4)).toBe('icns');
  expect(icns.readUInt32BE(4)).toBe(icns.length);
  const kinds = [];
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
    kinds.push(icns.toString('latin1', at, at + 4));
    expect(pngSize(icns.subarray(at + 8))).toBeGreaterThanOrEqual(16);
  }
  expect(kinds).toEqual(expect.arrayContaining(['ic07', 'ic08', 'ic09', 'ic10', 'ic11', 'ic13']));
  for (const size of [16, 32, 48, 128, 256, 512]) {
    const file = join(inProject(configuration.linux.icon), `${size}x${size}.png`);
    expect(pngSize(readFileSync(file))).toBe(size);
  }
});

/** @param {Buffer} png */
function pngSize(png) {
  expect(png.toString('latin1', 1, 4)).toBe('PNG');
  return png.readUInt32BE(16);
}
