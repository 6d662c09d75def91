import { IconGripVertical } from '@tabler/icons-react';
import { Menu } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import {
  type CSSProperties,
  type ReactNode,
  useCallback,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { WholeText } from '../whole-text/whole-text';
import classes from './block-handle.module.css';
import { BlockMenu } from './block-menu';
import { dragBlock } from './drag-block';
import type { DropPlace } from './drop-place';
import { useHandledBlock } from './use-handled-block';

interface BlockHandleProps {
  readonly editor: Editor;
  readonly text: WholeText;
  /** The text, beside which the handle stands. */
  readonly children: ReactNode;
}

/** Beside the text a handle that drags the block at the mouse or cursor, and opens its menu. */
export function BlockHandle({ editor, text, children }: BlockHandleProps) {
  const box = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [line, setLine] = useState<CSSProperties | null>(null);
  const [isDragged, setDragged] = useState(false);
  const openMenu = useCallback(() => setOpen(true), []);
  const isDrawn = useSyncExternalStore(text.subscribe, text.isDrawn);
  const handled = useHandledBlock(editor, box, isOpen || isDragged || !isDrawn, openMenu);
  // The menu of a block that was deleted meanwhile would change another one.
  if (isOpen && handled !== null && handled.block.from === handled.block.to) setOpen(false);

  const close = (): void => {
    setOpen(false);
    editor.view.focus();
  };
  return (
    <div ref={box} className={classes.box}>
      {children}
      {handled !== null && (
        <Menu
          opened={isOpen}
          onChange={(opened) => (opened ? openMenu() : close())}
          position="bottom-start"
          returnFocus={false}
          // The key that opens it is not one outside it.
          clickOutsideEvents={['mousedown', 'touchstart']}
          shadow="md"
        >
          <Menu.Target>
            <button
              type="button"
              className={classes.handle}
              style={{ top: handled.top }}
              tabIndex={-1}
              aria-label="Drag the block, or open its menu"
              draggable
              onDragStart={({ nativeEvent }) => {
                setDragged(true);
                dragBlock(editor.view, handled.block, nativeEvent, (place) =>
                  setLine(place && lineIn(box.current, place)),
                );
              }}
              onDragEnd={() => setDragged(false)}
            >
              <IconGripVertical size={16} stroke={1.8} aria-hidden />
            </button>
          </Menu.Target>
          <BlockMenu editor={editor} block={handled.block} />
        </Menu>
      )}
      {line !== null && <div className={classes.line} style={line} data-drop-line />}
    </div>
  );
}

function lineIn(box: HTMLElement | null, { left, right, top }: DropPlace): CSSProperties | null {
  const outer = box?.getBoundingClientRect();
  if (outer === undefined) return null;
  return { left: left - outer.left, top: top - outer.top, width: right - left };
}
