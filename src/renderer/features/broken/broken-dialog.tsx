import { Button, Code, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../api';
import { useLibrary, useRepairable } from '../../data/queries';
import { attempt, notify } from '../../look/notices';
import { DialogFoot } from '../../parts/dialog-foot';

interface BrokenDialogProps {
  /** The record's, below the library's folder. */
  readonly file: string;
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
}

/** Why a record can't be read, and what can be done about it. */
export function BrokenDialog({ file, onOpen, onClose }: BrokenDialogProps) {
  const library = useLibrary().data;
  const { data, isPending } = useRepairable(true);
  const [repairing, setRepairing] = useState(false);
  const broken = library?.setAside.find((one) => one.file === file);
  const reason = broken?.reason;
  const version = data?.find((one) => one.file === file);
  const title = (broken?.title ?? version?.title)?.trim() || 'This entry';

  async function repair(id: string): Promise<void> {
    setRepairing(true);
    const done = await attempt('The entry was not brought back', async () => {
      await api.library.repair({ ids: [id] });
      return true;
    });
    setRepairing(false);
    if (!done) return;
    notify(`“${title}” is back. The broken file is kept in the library’s folder “set-aside”.`);
    onClose();
    onOpen(id);
  }

  async function show(): Promise<void> {
    if (!library) return;
    await attempt('The file was not shown', () =>
      api.desktop.showInFolder({ path: `${library.folder}/${file}` }),
    );
  }

  return (
    <Modal opened onClose={onClose} title={`${title} can’t be read`} size={560}>
      <Stack gap="sm">
        {reason === undefined ? (
          <Text size="sm">It can be read again by now.</Text>
        ) : (
          <>
            <Text size="sm">
              <Code>{file}</Code>: {reason}
            </Text>
            <Text size="sm">
              It stays on the disk as it is. Until it can be read, the entry is in no list, no
              search and no export.
            </Text>
          </>
        )}
        {reason !== undefined && !isPending && (
          <Text size="sm">
            {version === undefined
              ? 'Its history has no version to bring it back from. Put the file back from a backup, or mend it in an editor: Outloud takes it in by itself.'
              : `Its latest version is of ${new Date(version.saved).toLocaleString('en')}${version.isEmpty ? ' and is empty' : ''}. What was written after that is not in it.`}
          </Text>
        )}
        <DialogFoot>
          <Button variant="default" onClick={() => void show()}>
            Show File
          </Button>
          {reason !== undefined && version !== undefined && library?.readOnly === null && (
            <Button loading={repairing} onClick={() => void repair(version.id)}>
              Bring It Back
            </Button>
          )}
        </DialogFoot>
      </Stack>
    </Modal>
  );
}
