import { useSessionStorage } from '@mantine/hooks';

/**
 * Whether the tour is being taken. It outlives the library's view, which may be drawn more than
 * once while a new library is opened, and not the window.
 */
export function useTouring(): readonly [boolean, (touring: boolean) => void] {
  const [touring, setTouring] = useSessionStorage({
    key: 'outloud-touring',
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  return [touring, setTouring];
}
