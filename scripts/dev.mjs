/**
 * `npm run dev`: the app, whose pages are built and loaded again while their sources change. They
 * are built as for a release, only not made small, and come over `app://` under the same policy.
 */
import './require-node.mjs';
import { forgetBuild } from './build.mjs';
import { withDisplay } from './display.mjs';
import { electronEnvironment, electronSwitches, provideElectron } from './electron-runtime.mjs';
import { installDependencies } from './install-dependencies.mjs';
import { toolFile } from './project.mjs';
import { runNode } from './run.mjs';
import { runScript } from './say.mjs';

await runScript(async () => {
  await installDependencies();
  const electron = await provideElectron();
  const noSandbox = electronSwitches().includes('--no-sandbox') ? { NO_SANDBOX: '1' } : {};
  forgetBuild();
  // Loaded only now: its packages may have been missing.
  const { watchPages } = await import('./watch-pages.mjs');
  const endWatch = await watchPages();
  const args = ['dev', '--ignoreConfigWarning', ...process.argv.slice(2)];
  const env = { ...electronEnvironment(electron), ...noSandbox, OUTLOUD_RELOADS_PAGES: '1' };
  try {
    return await withDisplay((display) =>
      runNode(toolFile('electron-vite'), args, { env: { ...env, ...display } }),
    );
  } finally {
    endWatch();
  }
});
