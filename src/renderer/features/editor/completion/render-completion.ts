import type { SuggestionOptions, SuggestionProps } from '@tiptap/suggestion';
import type { CompletionOption, CompletionStore } from './completion-store';

/**
 * Shows what a suggestion plugin finds in the editor's completion menu.
 *
 * @param store the menu
 * @param label what the menu holds, for those who can't see it
 * @param toOption how an item is shown
 */
export function renderCompletion<Item>(
  store: CompletionStore,
  label: string,
  toOption: (item: Item) => CompletionOption,
): NonNullable<SuggestionOptions<Item, Item>['render']> {
  return () => {
    let items: readonly Item[] = [];
    let loading = false;
    let query = '';
    /** Enter was pressed before the items for the text came. */
    let chooseWhenLoaded = false;
    let choose = (_index: number): void => undefined;

    /** Whether what is shown for fewer letters is what all of them say: nobody waits for that. */
    const isMeant = (index: number): boolean => {
      const item = items[index];
      return item !== undefined && query !== '' && labelOf(item).includes(query);
    };
    const labelOf = (item: Item): string => toOption(item).label.toLowerCase();

    const show = (props: SuggestionProps<Item, Item>): void => {
      loading = props.loading;
      query = props.query.trim().toLowerCase();
      choose = (index) => {
        const item = items[index];
        if (item !== undefined) props.command(item);
      };
      if (loading) return;
      items = props.items;
      if (chooseWhenLoaded) {
        chooseWhenLoaded = false;
        choose(0);
        return;
      }
      store.set({
        label,
        options: items.map(toOption),
        active: 0,
        choose: (index) => choose(index),
        mount: props.mount,
      });
    };

    return {
      onStart: (props) => {
        items = [];
        chooseWhenLoaded = false;
        show(props);
      },
      onUpdate: show,
      onExit: () => {
        chooseWhenLoaded = false;
        store.set(null);
      },
      onKeyDown: ({ event }) => {
        if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
          if (items.length === 0) return false;
          store.move(event.key === 'ArrowDown' ? 1 : -1);
          return true;
        }
        const plain = !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey;
        if (!plain || (event.key !== 'Enter' && event.key !== 'Tab')) return false;
        const active = store.get()?.active ?? 0;
        if (loading && !isMeant(active)) {
          chooseWhenLoaded = true;
          return true;
        }
        if (items.length === 0) return false;
        choose(active);
        return true;
      },
    };
  };
}
