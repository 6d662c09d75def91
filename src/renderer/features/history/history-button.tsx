import { ActionIcon } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { Tooltip } from '../../look/tooltip';

/** Opens the history of the open entry. */
export function HistoryButton({ onOpen }: { readonly onOpen: () => void }) {
  return (
    <Tooltip label="Earlier versions">
      <ActionIcon aria-label="History" onClick={onOpen}>
        <IconHistory size={17} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  );
}
