import {
  Spotlight,
  useSpotlight,
  type createSpotlight,
  type SpotlightRootProps,
  type SpotlightStore,
} from '@mantine/spotlight';
import { useEffect, useEffectEvent, useId, useRef, type ReactNode } from 'react';
import { giveTyped, holdTyping } from '../typed-ahead';
import { focusPlace } from './focus-text';
import classes from './palette.module.css';

interface PaletteProps extends Pick<SpotlightRootProps, 'onClickCapture' | 'onKeyDownCapture'> {
  readonly store: SpotlightStore;
  readonly title: string;
  readonly placeholder: string;
  readonly query: string;
  readonly onQueryChange: NonNullable<SpotlightRootProps['onQueryChange']>;
  /** The ids of what is listed: when they change, Enter chooses the first again. */
  readonly listed: readonly string[];
  /** A `Spotlight.Action` for each. */
  readonly children: ReactNode;
}

/** Its place below the upper edge of the window; `palette.module.css` counts with it. */
const TOP = 'min(96px, 8dvh)';

/** Opens a palette, whose field gets what is typed from now on. */
export function openPalette([store, { open }]: ReturnType<typeof createSpotlight>): void {
  if (store.getState().opened) return giveTyped(document.activeElement);
  holdTyping();
  open();
}

/** A list that is searched by typing, near the top of the window. */
export function Palette(props: PaletteProps) {
  const { store, title, placeholder, query, onQueryChange, listed, children, ...others } = props;
  return (
    <Spotlight.Root
      {...others}
      store={store}
      title={title}
      query={query}
      onQueryChange={onQueryChange}
      shortcut={null}
      size={560}
      radius="lg"
      centered={false}
      yOffset={TOP}
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      classNames={classes}
      // Once it is gone, and the focus with it where its command led to another place.
      onExitTransitionEnd={() => setTimeout(focusPlace)}
    >
      <PaletteField {...{ store, title, placeholder, onQueryChange }} />
      <PaletteList key={listed.join(' ')} store={store}>
        {children}
      </PaletteList>
    </Spotlight.Root>
  );
}

type PaletteFieldProps = Pick<PaletteProps, 'store' | 'title' | 'placeholder' | 'onQueryChange'>;

function PaletteField({ store, title, placeholder, onQueryChange }: PaletteFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const { opened } = useSpotlight(store);
  const clear = useEffectEvent(() => onQueryChange(''));
  useEffect(() => {
    if (!opened) return;
    // Opened again while it still goes, it holds what was asked for the last time.
    clear();
    // Once the field listens.
    setTimeout(() => giveTyped(field.current));
  }, [opened]);
  return <Spotlight.Search ref={field} placeholder={placeholder} aria-label={title} />;
}

type PaletteListProps = Pick<PaletteProps, 'store' | 'children'>;

/**
 * Stands in for `Spotlight.ActionsList`, which scrolls in a region that no key reaches and selects
 * nothing until an arrow key is pressed.
 */
function PaletteList({ store, children }: PaletteListProps) {
  const id = useId();
  useEffect(() => {
    document
      .getElementById(id)
      ?.querySelector('[data-action]')
      ?.setAttribute('data-selected', 'true');
    store.updateState((state) => ({ ...state, listId: id, selected: 0 }));
  }, [id, store]);
  return (
    <div id={id} className={classes.list}>
      {children}
    </div>
  );
}
