import { resolve } from 'node:path';
import type { LibraryCommand } from '../command';
import { makeFolder } from '../make-folder';
import { oneOf, requireText } from '../parse-options';
import { tellLoss } from '../tell-finding';

const FORMATS = ['md', 'json'] as const;

export const records: LibraryCommand = {
  usage: 'export --out DIR [--format md|json]',
  summary: 'write all records as plain files for decades, with a README that explains them',
  details: [
    '  --out DIR     a folder that is empty or not there yet; the folder around it must be there',
    '  --format md   a text for each entry, in folders by kind (the default); import takes them in',
    '  --format json every field of every entry, the trash’s too, with its text',
    'Private entries are written too: the export is your own copy.',
  ],
  options: { out: 'text', format: 'text' },
  words: [1, 1],
  needsLibrary: true,
  makesLibrary: false,
  run: async ({ options }, api) => {
    oneOf('The action', options.words[0] ?? '', ['export']);
    const folder = resolve(requireText(options, 'out'));
    const format = oneOf('--format', options.text('format') ?? 'md', FORMATS);
    const made = await makeFolder(folder);
    try {
      const report = await api.transfer.export({
        folder,
        records: format === 'md' ? 'markdown' : 'json',
      });
      return {
        value: report,
        text: `${report.entries} entries in ${report.files} files, read back from ${folder}`,
        notes: report.losses.map(tellLoss),
        failed: report.losses.length > 0,
      };
    } catch (error) {
      await made.takeBack();
      throw error;
    }
  },
};
