import { Spotlight, type SpotlightRootProps } from '@mantine/spotlight';
import classes from './palette.module.css';

type Shared = 'store' | 'query' | 'onQueryChange' | 'title' | 'children';

/** The frame of a list that is searched by typing, near the top of the window. */
export function Palette(props: Pick<SpotlightRootProps, Shared>) {
  return (
    <Spotlight.Root
      shortcut={null}
      scrollable
      maxHeight={420}
      size={560}
      radius="lg"
      centered={false}
      yOffset={96}
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      classNames={classes}
      {...props}
    />
  );
}
