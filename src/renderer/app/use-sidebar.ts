import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';

/** The sidebar, which a narrow window lays over the list for as long as it is wanted. */
export interface Sidebar {
  readonly shown: boolean;
  /** Whether it takes room beside the list. */
  readonly isBeside: boolean;
  readonly toggle: () => void;
  readonly hideOverlay: () => void;
}

export function useSidebar(): Sidebar {
  const isNarrow = useMediaQuery('(width < 1000px)', false, { getInitialValueInEffect: false });
  const [sidebar, setSidebar] = useState({ wide: true, narrow: false });
  return {
    shown: isNarrow ? sidebar.narrow : sidebar.wide,
    isBeside: !isNarrow && sidebar.wide,
    toggle: () =>
      setSidebar((last) =>
        isNarrow ? { ...last, narrow: !last.narrow } : { ...last, wide: !last.wide },
      ),
    hideOverlay: () => setSidebar((last) => ({ ...last, narrow: false })),
  };
}
