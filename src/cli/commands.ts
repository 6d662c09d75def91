import type { Command } from './command';
import { add } from './commands/add';
import { compose } from './commands/compose';
import { deck } from './commands/deck';
import { doctor } from './commands/doctor';
import { edit } from './commands/edit';
import { exportLibrary } from './commands/export';
import { importFiles } from './commands/import';
import { imports } from './commands/imports';
import { links } from './commands/links';
import { list } from './commands/list';
import { markdown } from './commands/markdown';
import { publish } from './commands/publish';
import { remove } from './commands/remove';
import { rename } from './commands/rename';
import { restore } from './commands/restore';
import { search } from './commands/search';
import { settings } from './commands/settings';
import { show } from './commands/show';
import { target } from './commands/target';
import { undoImport } from './commands/undo-import';

/** Every command by its name, in the order in which the help shows them. */
export const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['import', importFiles],
  ['imports', imports],
  ['undo-import', undoImport],
  ['list', list],
  ['add', add],
  ['edit', edit],
  ['rename', rename],
  ['remove', remove],
  ['restore', restore],
  ['show', show],
  ['search', search],
  ['links', links],
  ['compose', compose],
  ['target', target],
  ['publish', publish],
  ['deck', deck],
  ['export', exportLibrary],
  ['settings', settings],
  ['markdown', markdown],
  ['doctor', doctor],
]);
