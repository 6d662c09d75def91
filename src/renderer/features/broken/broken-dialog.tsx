import { Button, Code, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Repairable } from '#core/library/storage';
import { shownTitle } from '#core/shown-title';
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
  const words = useQuery({
    queryKey: ['words-in', file],
    queryFn: () => api.library.wordsIn({ file }),
    enabled: broken !== undefined,
    gcTime: 0,
  }).data;
  const title = (broken?.title ?? version?.title)?.trim() || 'This entry';

  async function repair(id: string): Promise<void> {
    setRepairing(true);
    const back = await attempt('The entry was not brought back', async () => {
      await api.library.repair({ ids: [id] });
      return api.entries.read({ id });
    });
    setRepairing(false);
    if (back === null) return;
    notify(
      `“${shownTitle(back.title)}” is back. The broken file is kept in the library’s folder “set-aside”.`,
    );
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
              : describe(version)}
          </Text>
        )}
        {words !== undefined && words !== '' && (
          <Textarea
            label="What can be made out in the file"
            value={words}
            readOnly
            autosize
            maxRows={8}
          />
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

/** What the entry would be brought back from. */
function describe({ saved, isEmpty, isMadeOut }: Repairable): string {
  if (isMadeOut) {
    return 'Its only version is empty. It comes back with the words that can be made out in the file, without their looks and pictures, and private: what of it is private is not known any more.';
  }
  const time = new Date(saved).toLocaleString('en');
  return `Its latest version is of ${time}${isEmpty ? ' and is empty' : ''}. What was written after that is not in it.`;
}
