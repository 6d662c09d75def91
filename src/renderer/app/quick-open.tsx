import { createEntry } from '../entry-actions';
import { QuickOpen } from '../features/search/quick-open';
import { openCommandPalette } from '../features/shortcuts/command-palette';
import { movePanes } from './pane-commands';
import { holdTyping } from '../typed-ahead';
import type { Desk } from '../use-desk';

/** Opening by title, in the active pane and beside it. */
export function AppQuickOpen({ desk }: { readonly desk: Desk }) {
  function open(id: string, isBeside: boolean): void {
    // Its text is on its way, and who goes to an entry by its title goes on to write in it.
    holdTyping();
    const place = { caret: 'kept' } as const;
    // Once the list is closed: it gives the focus back, unless somebody took it since.
    setTimeout(() =>
      movePanes(() => (isBeside ? desk.openBeside(id, place) : desk.open(id, place))),
    );
  }

  async function create(title: string, isBeside: boolean): Promise<void> {
    const id = await createEntry('note', title);
    if (id !== null) open(id, isBeside);
  }

  return [false, true].map((beside) => (
    <QuickOpen
      key={String(beside)}
      beside={beside}
      onOpen={open}
      onCommands={openCommandPalette}
      onCreate={(title, isBeside) => void create(title, isBeside)}
    />
  ));
}
