/**
 * `npm run package`: the app as a folder in `dist/` that runs without Node, made by
 * electron-builder around the Electron that is on this machine. Arguments after `--` go to
 * electron-builder: `npm run package -- --linux deb rpm`.
 */
import './require-node.mjs';
import { installDependencies } from './install-dependencies.mjs';
import { packageApp } from './packaging/package-app.mjs';
import { runScript } from './say.mjs';

await runScript(async () => {
  await installDependencies();
  const words = process.argv.slice(2);
  await packageApp(words.some((word) => !word.startsWith('-c')) ? words : ['--dir', ...words]);
});
