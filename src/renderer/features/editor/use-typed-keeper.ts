import type { Editor } from '@tiptap/core';
import type { Transaction } from '@tiptap/pm/state';
import { useEffect } from 'react';
import type { TypedKeeper } from '../../text-patch';
import type { DocumentReports } from './document-reports';
import { FOLLOWED } from './follow-document';
import type { ViewSwitch } from './source/view-switch';
import { patchText } from './text-patch';

interface Typed {
  readonly editor: Editor;
  readonly reports: DocumentReports;
  readonly views: ViewSwitch;
}

/** Lets what is typed be kept at every key. */
export function useTypedKeeper(keeper: TypedKeeper, { editor, reports, views }: Typed): void {
  useEffect(() => {
    const end = keeper.follow((bases) => {
      const isSource = views.state().view === 'source';
      return {
        patches: bases.map(({ document }) => {
          const base = isSource ? null : reports.versionOf(document);
          return base === null ? null : patchText(base, editor.state.doc);
        }),
        markdown: views.untold(),
      };
    });
    const typed = ({ transaction }: { transaction: Transaction }): void => {
      // What was changed elsewhere was typed by nobody here.
      if (transaction.getMeta(FOLLOWED) !== true) keeper.typed();
    };
    editor.on('update', typed);
    return () => {
      editor.off('update', typed);
      end();
    };
  }, [keeper, editor, reports, views]);
}
