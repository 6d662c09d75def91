import type { Entry } from '#contract/calls/api';
import { useReadOnly } from '../data/queries';
import type { TextView } from '../entry-editor';
import { requestOfText } from '../features/entry/views';
import { SourcesPanel } from '../features/sources/sources-panel';
import { notify } from '../look/notices';
import type { Desk } from '../use-desk';

interface AppSourcesProps {
  readonly desk: Desk;
  /** The draft. */
  readonly entry: Entry;
  readonly view: TextView;
  readonly onOpen: (id: string) => void;
}

/** The sources of the open draft, and what is done with them in its text. */
export function AppSources({ desk, entry, view, onOpen }: AppSourcesProps) {
  const readOnly = useReadOnly();
  return (
    <SourcesPanel
      entry={entry}
      isText={view === 'text'}
      readOnly={readOnly}
      onRework={(rework, told) =>
        requestOfText(entry.id, {
          rework,
          onDone: (undo) =>
            notify(told, {
              label: 'Undo',
              run: () => {
                if (!undo())
                  notify('You have written on since. Undo in the text goes back step by step.');
              },
            }),
        })
      }
      onShow={(place) => desk.open(entry.id, place)}
      onOpen={onOpen}
      onShowText={() => requestOfText(entry.id, 'switchView')}
      onClose={desk.toggleSources}
    />
  );
}
