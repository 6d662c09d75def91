import { Menu } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconCopy,
  IconTransform,
  IconTrash,
  type Icon,
} from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import type { Command } from '@tiptap/pm/state';
import { formatShortcut, isMac } from '../shortcut';
import { insertActions, textActions, wrapActions } from '../toolbar/block-actions';
import classes from './block-handle.module.css';
import { deleteBlock, duplicateBlock } from './block-commands';
import { BLOCK_KEYS } from './block-keys';
import type { Movable } from './movable';
import { moveBlock } from './move-block';
import { canTurn, selectBlock, turnInto } from './turn-into';

interface BlockMenuProps {
  readonly editor: Editor;
  readonly block: Movable;
}

/** What can be done to a block as a whole. */
export function BlockMenu({ editor, block }: BlockMenuProps) {
  const run = (command: Command): void => {
    selectBlock(editor, block);
    command(editor.state, editor.view.dispatch);
  };
  const codeBlock = insertActions.filter(({ id }) => id === 'code-block');
  const kinds = [...textActions, ...wrapActions, ...codeBlock];
  return (
    <Menu.Dropdown aria-label="Block">
      <Line
        label="Move up"
        icon={IconArrowUp}
        keys={BLOCK_KEYS.up}
        run={() => run(moveBlock(-1))}
      />
      <Line
        label="Move down"
        icon={IconArrowDown}
        keys={BLOCK_KEYS.down}
        run={() => run(moveBlock(1))}
      />
      <Line
        label="Duplicate"
        icon={IconCopy}
        keys={BLOCK_KEYS.duplicate}
        run={() => run(duplicateBlock)}
      />
      {canTurn(editor.state.doc, block) && (
        <Menu.Sub>
          <Menu.Sub.Target>
            <Menu.Sub.Item leftSection={<IconTransform size={16} stroke={1.7} />}>
              Turn into
            </Menu.Sub.Item>
          </Menu.Sub.Target>
          <Menu.Sub.Dropdown>
            {kinds.map((action) => (
              <Line
                key={action.id}
                label={action.label}
                icon={action.icon}
                keys={action.shortcut}
                run={() => turnInto(editor, block, action)}
              />
            ))}
          </Menu.Sub.Dropdown>
        </Menu.Sub>
      )}
      <Menu.Divider />
      <Line
        label="Delete"
        icon={IconTrash}
        keys={BLOCK_KEYS.remove}
        isDanger
        run={() => run(deleteBlock)}
      />
    </Menu.Dropdown>
  );
}

interface LineProps {
  readonly label: string;
  readonly icon: Icon;
  readonly keys: string | undefined;
  readonly isDanger?: boolean;
  readonly run: () => void;
}

function Line({ label, icon: LineIcon, keys, isDanger = false, run }: LineProps) {
  return (
    <Menu.Item
      leftSection={<LineIcon size={16} stroke={1.7} />}
      rightSection={
        keys !== undefined && <span className={classes.keys}>{formatShortcut(keys, isMac())}</span>
      }
      {...(isDanger ? { c: 'var(--outloud-danger)' } : {})}
      onClick={run}
    >
      {label}
    </Menu.Item>
  );
}
