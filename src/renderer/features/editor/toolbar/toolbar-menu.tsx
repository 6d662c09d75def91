import { Menu } from '@mantine/core';
import { RichTextEditor } from '@mantine/tiptap';
import { IconChevronDown, type Icon } from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { formatShortcut, isMac } from '../shortcut';
import { Tooltip } from '../../../look/tooltip';
import type { EditorAction } from './editor-action';
import classes from './toolbar.module.css';

interface ToolbarMenuProps {
  readonly label: string;
  readonly icon: Icon;
  /** Said beside the icon; the icon alone when left out. */
  readonly text?: string;
  readonly actions: readonly EditorAction[];
  readonly active: readonly string[];
  readonly disabled: readonly string[];
  readonly editor: Editor;
}

/** A button of the toolbar that opens a menu of actions. */
export function ToolbarMenu(props: ToolbarMenuProps) {
  const { label, icon: MenuIcon, text, actions, active, disabled, editor } = props;
  return (
    <Menu position="bottom-start" returnFocus={false}>
      <Menu.Target>
        <Tooltip label={label} openDelay={400} withArrow>
          <RichTextEditor.Control aria-label={label} className={classes.opener ?? ''}>
            <MenuIcon size={17} stroke={1.7} />
            {text !== undefined && <span>{text}</span>}
            <IconChevronDown size={12} stroke={2} />
          </RichTextEditor.Control>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {actions.map(({ id, label: name, icon: ActionIcon, shortcut, run }) => (
          <Menu.Item
            key={id}
            leftSection={<ActionIcon size={16} stroke={1.7} />}
            rightSection={
              shortcut !== undefined && (
                <span className={classes.shortcut}>{formatShortcut(shortcut, isMac())}</span>
              )
            }
            aria-current={active.includes(id) || undefined}
            disabled={disabled.includes(id)}
            onClick={() => run(editor)}
          >
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
