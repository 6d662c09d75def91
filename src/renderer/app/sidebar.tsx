import { IndexingStatus } from '../features/search/indexing-status';
import { Sidebar } from '../features/sidebar/sidebar';
import type { Desk } from '../use-desk';

/** The left pane: the sections of the library. */
export function AppSidebar({ desk }: { readonly desk: Desk }) {
  return (
    <Sidebar
      section={desk.section}
      onChoose={(section) => {
        desk.show(section);
        desk.sidebar.hideOverlay();
      }}
      search={desk.search}
      onSearch={(text) => {
        // With a space its last word is whole.
        desk.setSearch(`${text} `);
        desk.sidebar.hideOverlay();
      }}
      status={<IndexingStatus />}
      onRenameTag={(tag) => desk.ask({ name: 'renameTag', tag })}
      onConflicts={() => desk.ask({ name: 'conflicts', file: null })}
      onSettings={() => desk.ask({ name: 'settings' })}
    />
  );
}
