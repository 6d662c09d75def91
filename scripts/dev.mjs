/** `npm run dev`: the app, rebuilt and reloaded while its sources change. */
import './require-node.mjs';
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
  return withDisplay((display) =>
    runNode(toolFile('electron-vite'), ['dev', '--watch', ...process.argv.slice(2)], {
      env: { ...electronEnvironment(electron), ...noSandbox, ...display },
    }),
  );
});
