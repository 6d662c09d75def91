import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from '../project.mjs';
import { chooseLicence } from './allowed.mjs';
import { MIT, RECORDED } from './recorded.mjs';

/** Development packages of which a part goes into the app all the same. */
const BUILT_IN = ['electron', 'vite', 'rolldown'];

const LICENCE_FILE = /^(?:licen[cs]e|copying|unlicense|notice)(?:[-._].*)?$/i;

/**
 * A package of which the app has a part.
 *
 * @typedef {object} Shipped
 * @property {string} name
 * @property {string} version
 * @property {string} licence SPDX, as the package or the record of it says
 * @property {string | null} chosen what it is used under; null where that is not allowed
 * @property {string} text of its licence, or why there is none; empty where neither is known
 * @property {string} source where its source is
 */

/**
 * The packages that the app is made of, as they are installed here, by name and version.
 *
 * @param {string} [electron] the version that is packaged, where it isn't the dependency's
 * @returns {Shipped[]}
 */
export function listShipped(electron) {
  const { packages } = JSON.parse(readFileSync(inProject('package-lock.json'), 'utf8'));
  /** @type {Map<string, Shipped>} */
  const shipped = new Map();
  for (const [path, { dev }] of Object.entries(packages)) {
    const isBuiltIn = BUILT_IN.some((name) => path === `node_modules/${name}`);
    // Those of other systems are not installed.
    if (path === '' || (dev === true && !isBuiltIn) || !existsSync(inProject(path))) continue;
    const one = readShipped(inProject(path));
    if (one.name === 'electron' && electron !== undefined) one.version = electron;
    shipped.set(`${one.name}@${one.version}`, one);
  }
  const inOrder = new Intl.Collator('en').compare;
  return [...shipped.values()].toSorted((a, b) => inOrder(a.name, b.name));
}

/**
 * @param {string} folder of an installed package
 * @returns {Shipped}
 */
function readShipped(folder) {
  const told = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const recorded = RECORDED[told.name];
  const licence = typeof told.license === 'string' ? told.license : (recorded?.licence ?? '');
  return {
    name: told.name,
    version: told.version,
    licence,
    chosen: chooseLicence(licence),
    text: readTexts(folder) || recordedText(recorded),
    source: sourceOf(told),
  };
}

/** @param {string} folder */
function readTexts(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && LICENCE_FILE.test(entry.name))
    .map(({ name }) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim())
    .join('\n\n');
}

/** @param {import('./recorded.mjs').Recorded | undefined} recorded */
function recordedText(recorded) {
  if (recorded?.holder !== undefined) return `Copyright (c) ${recorded.holder}\n\n${MIT}`;
  return recorded?.note ?? '';
}

/** @param {{ name: string, repository?: string | { url?: string } }} told */
function sourceOf({ name, repository }) {
  const url = typeof repository === 'string' ? repository : repository?.url;
  const onGitHub = /^(?:github:)?([\w.-]+\/[\w.-]+)$/.exec(url ?? '');
  if (onGitHub) return `https://github.com/${onGitHub[1]}`;
  const address = url?.replace(/^git\+/, '').replace(/^(?:git|ssh):\/\/(?:git@)?/, 'https://');
  return address?.startsWith('https://') ? address : `https://www.npmjs.com/package/${name}`;
}
