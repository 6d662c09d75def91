import type { Command } from './command';
import { add } from './commands/add';
import { backup } from './commands/backup';
import { check } from './commands/check';
import { compare } from './commands/compare';
import { compose } from './commands/compose';
import { conflicts } from './commands/conflicts';
import { criteria } from './commands/criteria';
import { conversation } from './commands/conversation';
import { daily } from './commands/daily';
import { deck } from './commands/deck';
import { diagnostics } from './commands/diagnostics';
import { doctor } from './commands/doctor';
import { drafts } from './commands/drafts';
import { edit } from './commands/edit';
import { exportLibrary } from './commands/export';
import { fit } from './commands/fit';
import { gaps } from './commands/gaps';
import { history } from './commands/history';
import { home } from './commands/home';
import { importFiles } from './commands/import';
import { imports } from './commands/imports';
import { links } from './commands/links';
import { list } from './commands/list';
import { markdown } from './commands/markdown';
import { merge } from './commands/merge';
import { packet } from './commands/packet';
import { plan } from './commands/plan';
import { practice } from './commands/practice';
import { preview } from './commands/preview';
import { property } from './commands/property';
import { proposal } from './commands/proposal';
import { proposals } from './commands/proposals';
import { publish } from './commands/publish';
import { recall } from './commands/recall';
import { records } from './commands/records';
import { rehearsals } from './commands/rehearsals';
import { remove } from './commands/remove';
import { rename } from './commands/rename';
import { restore } from './commands/restore';
import { restoreBackup } from './commands/restore-backup';
import { review } from './commands/review';
import { search } from './commands/search';
import { settings } from './commands/settings';
import { show } from './commands/show';
import { skills } from './commands/skills';
import { tag } from './commands/tag';
import { tags } from './commands/tags';
import { takeHome } from './commands/take-home';
import { target } from './commands/target';
import { trash } from './commands/trash';
import { undoImport } from './commands/undo-import';
import { unpublish } from './commands/unpublish';
import { variant } from './commands/variant';
import { win } from './commands/win';

/** Every command by its name, in the order in which the help shows them. */
export const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['import', importFiles],
  ['imports', imports],
  ['undo-import', undoImport],
  ['list', list],
  ['add', add],
  ['daily', daily],
  ['edit', edit],
  ['rename', rename],
  ['remove', remove],
  ['restore', restore],
  ['trash', trash],
  ['history', history],
  ['compare', compare],
  ['show', show],
  ['search', search],
  ['links', links],
  ['property', property],
  ['tag', tag],
  ['tags', tags],
  ['compose', compose],
  ['check', check],
  ['gaps', gaps],
  ['review', review],
  ['practice', practice],
  ['recall', recall],
  ['win', win],
  ['skills', skills],
  ['criteria', criteria],
  ['home', home],
  ['packet', packet],
  ['conversation', conversation],
  ['drafts', drafts],
  ['plan', plan],
  ['variant', variant],
  ['target', target],
  ['preview', preview],
  ['publish', publish],
  ['take-home', takeHome],
  ['unpublish', unpublish],
  ['fit', fit],
  ['rehearsals', rehearsals],
  ['deck', deck],
  ['proposals', proposals],
  ['proposal', proposal],
  ['export', exportLibrary],
  ['records', records],
  ['backup', backup],
  ['restore-backup', restoreBackup],
  ['settings', settings],
  ['markdown', markdown],
  ['conflicts', conflicts],
  ['merge', merge],
  ['doctor', doctor],
  ['diagnostics', diagnostics],
]);
