/** fpm's command line, as far as electron-builder uses it. */

const SHORT = new Map([
  ['-s', 'source'],
  ['-t', 'target'],
  ['-d', 'depends'],
]);

/** Options without a value. */
const ALONE = new Set(['force', 'debug']);

/**
 * @typedef {object} FpmOrder
 * @property {string} target such as `deb`
 * @property {Map<string, string[]>} options by their long names
 * @property {{ from: string, to: string }[]} files what is put where
 */

/**
 * @param {readonly string[]} words
 * @returns {FpmOrder}
 */
export function readFpmWords(words) {
  /** @type {Map<string, string[]>} */
  const options = new Map();
  const files = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    const name = SHORT.get(word) ?? (word.startsWith('--') ? word.slice(2) : null);
    if (name === null) {
      const middle = word.indexOf('=');
      files.push({ from: word.slice(0, middle), to: word.slice(middle + 1) });
      continue;
    }
    if (ALONE.has(name)) continue;
    index += 1;
    options.set(name, [...(options.get(name) ?? []), words[index] ?? '']);
  }
  return { target: options.get('target')?.[0] ?? '', options, files };
}

/**
 * What dpkg is told of a package.
 * @param {Map<string, string[]>} options
 * @param {number} kilobytes that it takes when it is installed
 */
export function debControl(options, kilobytes) {
  const one = (/** @type {string} */ name) => options.get(name)?.[0] ?? '';
  const [synopsis = '', ...rest] = one('description').trim().split('\n');
  return [
    ['Package', one('name')],
    ['Version', one('version')],
    ['Architecture', one('architecture')],
    ['Maintainer', one('maintainer')],
    ['Installed-Size', String(kilobytes)],
    ['Depends', (options.get('depends') ?? []).join(', ')],
    ['Recommends', (options.get('deb-recommends') ?? []).join(', ')],
    ['Section', one('category')],
    ['Priority', one('deb-priority')],
    ['Homepage', one('url')],
    ['Description', [synopsis, ...rest.map((line) => ` ${line.trim()}`)].join('\n')],
  ]
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('');
}
