import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState, useSyncExternalStore } from 'react';
import { api } from '../../api';
import { attempt, notify } from '../../look/notices';
import { MergeDialog } from '../../parts/merge-dialog';
import type { OpenEntry } from './autosaves';
import type { Keeping } from './undecided';
import { useSaveState } from './use-open-entry';
import { unsavedCopy } from './unsaved-copy';

interface SaveProblemProps {
  readonly opened: OpenEntry;
  readonly reload: () => Promise<void>;
}

/** Says loudly that the text is not saved, and what can be done; the text itself stays. */
export function SaveProblem({ opened, reload }: SaveProblemProps) {
  const { entry, autosave, undecided } = opened;
  const state = useSaveState(opened);
  const keeping = useSyncExternalStore(undecided.subscribe, undecided.state);
  const [comparing, setComparing] = useState(false);
  const late = () => ({
    id: entry.id,
    revision: autosave.revision(),
    changes: autosave.unsaved() ?? {},
  });

  async function keepMine(): Promise<void> {
    const other = await attempt('The entry could not be read', () =>
      api.entries.read({ id: entry.id }),
    );
    if (other) await autosave.rebase(other.revision);
  }

  /** This text becomes an entry of its own, then the other one is shown. */
  async function keepBoth(): Promise<void> {
    const unsaved = autosave.unsaved();
    const title = `${unsaved?.title ?? entry.title} (my version)`;
    const kept = await attempt('Your version could not be kept', async () => {
      const copy = await api.entries.add({
        kind: entry.kind,
        title,
        tags: entry.tags,
        private: entry.private,
      });
      const { revision } = await api.entries.read(copy);
      const { markdown, ...fields } = unsaved ?? {};
      const text = markdown === undefined ? { document: entry.document } : { markdown };
      const changes = { attachments: entry.attachments, ...text, ...fields };
      const saved = await api.entries.save({ id: copy.id, revision, changes });
      // After the text: its front matter may tell the other's title.
      return api.entries.save({ id: copy.id, revision: saved.revision, changes: { title } });
    });
    if (!kept) return;
    autosave.discard();
    await reload();
    notify(`Your version is kept as “${title}”.`);
  }

  /** The text as it stands here, in a file that needs nothing of the library's disk. */
  async function saveElsewhere(): Promise<void> {
    const copy = unsavedCopy(entry, autosave.unsaved());
    const file = await attempt('The copy was not saved', () => api.desktop.saveCopy(copy));
    if (file !== null) notify(`A copy of your text is in ${file}. It is still not in the library.`);
  }

  if (state.name === 'failed') {
    return (
      <Alert
        role="alert"
        color="red"
        icon={<IconAlertTriangle />}
        title="This text is not saved yet"
        radius={0}
      >
        <Text size="sm">{state.reason} Your text stays here, and saving is tried again.</Text>
        <Group gap="xs" mt="xs">
          <Button size="compact-sm" onClick={() => void autosave.flush()}>
            Try Now
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => void saveElsewhere()}>
            Save a Copy Elsewhere…
          </Button>
        </Group>
      </Alert>
    );
  }
  if (state.name === 'conflict') {
    return (
      <Alert
        role="alert"
        color="red"
        icon={<IconAlertTriangle />}
        title="This entry was changed elsewhere"
        radius={0}
      >
        <Text size="sm">
          The same place was changed in both versions. {describeKeeping(keeping)}
        </Text>
        <Group gap="xs" mt="xs">
          <Button size="compact-sm" onClick={() => setComparing(true)}>
            Compare…
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => void keepBoth()}>
            Keep Both
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => void keepMine()}>
            Keep Mine
          </Button>
        </Group>
        {comparing && (
          <MergeDialog
            name={entry.id}
            names={{ mine: 'Mine', theirs: 'Theirs' }}
            read={() => {
              autosave.gather();
              return api.entries.compare(late());
            }}
            onMerge={async (chosen) => {
              await api.entries.save({ ...late(), chosen });
              autosave.discard();
              await reload();
            }}
            onClose={() => setComparing(false)}
          />
        )}
      </Alert>
    );
  }
  return null;
}

function describeKeeping(keeping: Keeping): string {
  if (keeping.name === 'failed')
    return `What you typed here is in this window only, for it could not be kept beside the entry: ${keeping.reason}`;
  if (keeping.name === 'kept')
    return 'What you typed here is kept beside the entry until you choose, even if Outloud ends.';
  return 'What you typed here waits for you to choose.';
}
