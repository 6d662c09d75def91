import { useState } from 'react';

const KEY = 'outloud-properties';

/** Whether the properties are shown, as they were for the entry before. */
export function useShownProperties(): {
  readonly opened: boolean;
  readonly onOpened: (opened: boolean) => void;
} {
  const [opened, setOpened] = useState(() => localStorage.getItem(KEY) === 'shown');
  return {
    opened,
    onOpened: (next) => {
      setOpened(next);
      localStorage.setItem(KEY, next ? 'shown' : 'hidden');
    },
  };
}
