import { Paper, Portal, Text } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { useEffect, useId, useState, useSyncExternalStore } from 'react';
import type { CompletionStore } from './completion-store';
import classes from './completion-menu.module.css';

interface CompletionMenuProps {
  readonly store: CompletionStore;
  readonly editor: Editor;
}

/** The list that opens while `[[`, `#` or `/` is being typed. The focus stays in the text. */
export function CompletionMenu({ store, editor }: CompletionMenuProps) {
  const open = useSyncExternalStore(store.subscribe, store.get);
  // The portal shows its content a moment later, so the effect waits for the element itself.
  const [menu, setMenu] = useState<HTMLDivElement | null>(null);
  const id = useId();
  const shown = open !== null && open.options.length > 0;
  const active = open?.active ?? 0;
  const mount = open?.mount;

  useEffect(() => {
    if (!shown || !mount || !menu) return;
    return mount(menu);
  }, [shown, mount, menu]);

  useEffect(() => {
    const text = editor.view.dom;
    if (!shown) return;
    text.setAttribute('aria-controls', id);
    text.setAttribute('aria-activedescendant', `${id}-${active}`);
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
    return () => {
      text.removeAttribute('aria-controls');
      text.removeAttribute('aria-activedescendant');
    };
  }, [editor, shown, active, id]);

  if (!open || !shown) return null;
  return (
    <Portal>
      <Paper
        ref={setMenu}
        role="region"
        aria-label={open.label}
        className={classes.menu ?? ''}
        shadow="md"
        withBorder
      >
        <div role="listbox" id={id} aria-label={open.label}>
          {open.options.map((option, index) => (
            <div
              key={option.id}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              className={classes.option}
              data-active={index === active || undefined}
              data-new={option.isNew || undefined}
              onMouseDown={(event) => {
                event.preventDefault();
                open.choose(index);
              }}
            >
              {option.icon !== undefined && <option.icon size={16} stroke={1.7} aria-hidden />}
              <span className={classes.label}>{option.label}</span>
              {option.detail !== undefined && (
                <Text component="span" size="xs" c="dimmed">
                  {option.detail}
                </Text>
              )}
            </div>
          ))}
        </div>
      </Paper>
    </Portal>
  );
}
