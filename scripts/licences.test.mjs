import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Ajv from 'ajv';
import { afterAll, describe, expect, it } from 'vitest';
import { chooseLicence } from './licences/allowed.mjs';
import { writeLicences } from './licences.mjs';
import { listShipped } from './licences/shipped.mjs';
import { inProject } from './project.mjs';

describe('chooseLicence', () => {
  it('takes an alternative that is allowed, and all that hold together', () => {
    expect(chooseLicence('MIT')).toBe('MIT');
    expect(chooseLicence('EPL-2.0 OR GPL-3.0-or-later')).toBe('EPL-2.0');
    expect(chooseLicence('(GPL-2.0-only OR (MIT AND Zlib))')).toBe('MIT AND Zlib');
  });

  it('refuses what is not allowed, not known or no expression', () => {
    const refused = ['', 'GPL-3.0-only', 'MIT AND GPL-3.0-only', 'SEE LICENSE IN X', 'UNLICENSED'];
    for (const one of [...refused, '(MIT', 'MIT)', 'MIT ISC', 'mit', 'AND', '()']) {
      expect(chooseLicence(one), one).toBeNull();
    }
  });
});

/**
 * Every package below this one, found the way Node finds it.
 *
 * @param {string} folder
 * @param {Map<string, string>} found folders by name and version
 */
function findAll(folder, found) {
  const told = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const paths = createRequire(join(folder, 'package.json')).resolve.paths('x') ?? [];
  for (const name of Object.keys({ ...told.dependencies, ...told.optionalDependencies })) {
    const there = paths.map((path) => join(path, name)).find((one) => existsSync(one));
    // A binary for another system.
    if (there === undefined && told.optionalDependencies?.[name] !== undefined) continue;
    if (there === undefined) throw new Error(`${name} is not installed.`);
    const { version } = JSON.parse(readFileSync(join(there, 'package.json'), 'utf8'));
    if (found.has(`${name}@${version}`)) continue;
    found.set(`${name}@${version}`, there);
    findAll(there, found);
  }
  return found;
}

describe('what is shipped', () => {
  const folder = mkdtempSync(join(tmpdir(), 'outloud-licences-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('may be shipped, each part with its licence', () => {
    const shipped = listShipped();
    expect(shipped.filter(({ chosen }) => chosen === null)).toEqual([]);
    expect(shipped.filter(({ text }) => text === '')).toEqual([]);
  });

  it('is whole in the notices and in a list that is CycloneDX', () => {
    writeLicences({ folder, electron: '1.2.3' });
    const notices = readFileSync(join(folder, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
    const sbom = JSON.parse(readFileSync(join(folder, 'sbom.json'), 'utf8'));
    const listed = new Set(
      sbom.components.map(
        (/** @type {Record<string, string>} */ one) => `${one['name']}@${one['version']}`,
      ),
    );
    const all = [...findAll(inProject(), new Map()).keys(), 'electron@1.2.3'];
    expect(all.length).toBeGreaterThan(400);
    expect(all.filter((one) => !listed.has(one))).toEqual([]);
    const named = (/** @type {string} */ one) => {
      const at = one.lastIndexOf('@');
      return `\n${one.slice(0, at)} ${one.slice(at + 1)}\nLicence: `;
    };
    expect(all.filter((one) => !notices.includes(named(one)))).toEqual([]);
    expect(notices).toContain('SIL OPEN FONT LICENSE');
    expect(sbom.metadata.component.name).toBe('outloud');
    // Named by the package and not by this computer.
    expect(JSON.stringify(sbom)).not.toContain(inProject());
    expect(schemaErrors(sbom)).toEqual([]);
    expect(schemaErrors({ ...sbom, components: [{ name: 'x' }] })).not.toEqual([]);
  });
});

/** @param {unknown} sbom */
function schemaErrors(sbom) {
  const library = createRequire(import.meta.url).resolve(
    '@cyclonedx/cyclonedx-library/package.json',
  );
  const read = (/** @type {string} */ name) =>
    JSON.parse(
      readFileSync(join(dirname(library), 'res', 'schema', `${name}.SNAPSHOT.schema.json`), 'utf8'),
    );
  const ajv = new Ajv({ strict: false, validateFormats: false });
  ajv.addSchema(read('spdx'), 'http://cyclonedx.org/schema/spdx.SNAPSHOT.schema.json');
  ajv.addSchema(read('jsf-0.82'), 'http://cyclonedx.org/schema/jsf-0.82.SNAPSHOT.schema.json');
  ajv.validate(read('bom-1.5'), sbom);
  return ajv.errors ?? [];
}
