import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { inProject } from '../project.mjs';
import { npmCommand } from '../run.mjs';
import { Stop } from '../say.mjs';

/**
 * What the app is made of, as CycloneDX, read from the packages installed here by npm itself.
 *
 * @param {readonly import('./shipped.mjs').Shipped[]} shipped what npm can't tell is taken from it
 * @returns {string} JSON
 */
export function writeSbom(shipped) {
  const { command, first } = npmCommand();
  const args = ['sbom', '--sbom-format=cyclonedx', '--sbom-type=application', '--omit=dev'];
  const done = spawnSync(command, [...first, ...args], {
    cwd: inProject(),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (done.status !== 0) throw new Stop(`npm could not list the packages:\n${done.stderr}`);
  const sbom = JSON.parse(done.stdout);
  const own = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
  // npm calls it by its folder.
  sbom.metadata.component.name = own.name;
  const byRef = new Map(shipped.map((one) => [`${one.name}@${one.version}`, one]));
  for (const component of sbom.components) {
    const one = byRef.get(component['bom-ref']);
    if (one !== undefined) component.licenses = toLicences(one);
    byRef.delete(component['bom-ref']);
  }
  for (const [ref, one] of byRef) {
    sbom.components.push({
      'bom-ref': ref,
      type: one.name === 'electron' ? 'framework' : 'library',
      name: one.name,
      version: one.version,
      scope: 'required',
      purl: `pkg:npm/${one.name.replace('@', '%40')}@${one.version}`,
      licenses: toLicences(one),
    });
    sbom.dependencies.push({ ref, dependsOn: [] });
  }
  return `${JSON.stringify(sbom, null, 1)}\n`;
}

/** @param {import('./shipped.mjs').Shipped} shipped */
function toLicences({ licence }) {
  return /[\s()]/.test(licence) ? [{ expression: licence }] : [{ license: { id: licence } }];
}
