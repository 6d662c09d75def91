import { writeSync } from 'node:fs';
import { openApp } from '../../open-app';

/**
 * A program that imports a folder and prints a line for every batch that the library has kept. Run
 * by `killed-import.test.ts`, which kills it.
 */
const [library = '', source = '', then = ''] = process.argv.slice(2);
const app = openApp({ wait: 0, sampleFolder: '' });
await app.api.library.open({ folder: library });
// Right to the pipe: what was printed can't be lost with the process.
app.on('libraryChanged', ({ ids }) => void writeSync(1, `kept ${ids.length}\n`));
app.on('progressed', ({ done }) => void writeSync(1, `read ${done}\n`));
const report = await app.api.transfer.import({ paths: [source], as: 'notes' });
if (then === 'undo') await app.api.transfer.undoImport({ id: report.id ?? '' });
writeSync(1, 'ended\n');
await app.close();
