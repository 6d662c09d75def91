/**
 * `npm run torture`: kills, power cuts and failing disks against the store (`e2e/torture/`).
 * Takes `--rounds N`, `--only kills,cuts,…` and `--seed N`; exits with 1 when anything was lost.
 */
import './require-node.mjs';
import { join } from 'node:path';
import { buildTorture } from './build-torture.mjs';
import { installDependencies } from './install-dependencies.mjs';
import { runNode } from './run.mjs';
import { runScript } from './say.mjs';

await runScript(async () => {
  await installDependencies();
  const folder = await buildTorture('torture');
  return runNode(join(folder, 'torture.js'), process.argv.slice(2));
});
