import type { Api } from '#contract/api';
import { planMarkdownExport } from '#core/publish/markdown-export';
import { Problem } from '#core/problem';
import type { Importing } from './importing';
import type { Machine } from './machine';
import type { Session } from './session';

/** Bringing files in and taking everything out. */
export function createTransferCalls(
  session: Session,
  machine: Machine,
  importing: Importing,
): Api['transfer'] {
  return {
    import: ({ paths, as }) => importing.import(paths, as),
    export: async () => {
      throw new Problem('bad-input', 'later');
    },
  };
}
