const RULE = '─'.repeat(80);

/**
 * The notices that are shipped: who made what the app is made of, and under which licence.
 *
 * @param {readonly import('./shipped.mjs').Shipped[]} shipped
 */
export function writeNotices(shipped) {
  const parts = shipped.map(({ name, version, licence, chosen, text, source }) => {
    const used = chosen === null || chosen === licence ? '' : ` (used under ${chosen})`;
    return `${RULE}\n\n${name} ${version}\nLicence: ${licence}${used}\nSource: ${source}\n\n${text}\n`;
  });
  return `Outloud is made with the work of others: ${shipped.length} packages, each with its licence below.
Electron holds Chromium and Node.js; their notices are in LICENSES.chromium.html, beside the program.

${parts.join('\n')}`;
}
