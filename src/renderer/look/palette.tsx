import { Spotlight, type SpotlightRootProps, type SpotlightStore } from '@mantine/spotlight';
import { useEffect } from 'react';
import classes from './palette.module.css';

interface PaletteProps extends Pick<
  SpotlightRootProps,
  'query' | 'onQueryChange' | 'title' | 'children'
> {
  readonly store: SpotlightStore;
  /** The ids of what is listed: when they change, Enter chooses the first again. */
  readonly listed: readonly string[];
}

/** The frame of a list that is searched by typing, near the top of the window. */
export function Palette({ store, listed, ...props }: PaletteProps) {
  const key = listed.join(' ');
  return (
    <Spotlight.Root
      store={store}
      shortcut={null}
      size={560}
      radius="lg"
      centered={false}
      yOffset={96}
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      classNames={classes}
      {...props}
    >
      {props.children}
      <FirstSelected key={key} store={store} />
    </Spotlight.Root>
  );
}

/** Spotlight itself selects nothing until an arrow key is pressed. */
function FirstSelected({ store }: { readonly store: SpotlightStore }) {
  useEffect(() => {
    const list = document.getElementById(store.getState().listId);
    list?.querySelector('[data-selected]')?.removeAttribute('data-selected');
    list?.querySelector('[data-action]')?.setAttribute('data-selected', 'true');
    store.updateState((state) => ({ ...state, selected: 0 }));
  }, [store]);
  return null;
}
