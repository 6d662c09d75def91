/** `npm start`: everything that a fresh clone needs, then the app. Arguments after `--` go to it. */
import './require-node.mjs';
import { buildApp } from './build.mjs';
import { withDisplay } from './display.mjs';
import { electronEnvironment, electronSwitches, provideElectron } from './electron-runtime.mjs';
import { installDependencies } from './install-dependencies.mjs';
import { PROJECT } from './project.mjs';
import { run } from './run.mjs';
import { Stop, runScript, say } from './say.mjs';

const HINT =
  process.platform === 'linux'
    ? '\nIf it names a missing library (.so), install its package; if it names the sandbox, allow user namespaces (kernel.unprivileged_userns_clone, kernel.apparmor_restrict_unprivileged_userns).'
    : '';

await runScript(async () => {
  await installDependencies();
  const electron = await provideElectron();
  await buildApp();
  return withDisplay(async (display) => {
    const args = [PROJECT, ...electronSwitches(), ...process.argv.slice(2)];
    say('Starting Outloud (Ctrl+C ends it)');
    const env = { ...electronEnvironment(electron), ...display };
    const { code, signal } = await run(electron, args, { env, apart: true });
    if (code === 0 || signal === 'SIGINT' || signal === 'SIGTERM') return 0;
    const reason = signal ? `was ended by ${signal}` : `ended with exit code ${code}`;
    throw new Stop(`Outloud ${reason}; its last words are above.${HINT}`, code || 1);
  });
});
