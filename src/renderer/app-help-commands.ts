import type { MenuCommand } from '#contract/desktop';
import type { Desk } from './use-desk';

/** What the Help menu does. */
export function helpCommands(
  desk: Desk,
): Readonly<Record<'shortcuts' | 'tour' | 'licences' | 'about', () => void>> &
  Partial<Record<MenuCommand, () => void>> {
  return {
    shortcuts: () => desk.ask({ name: 'shortcuts' }),
    tour: () => desk.setTouring(true),
    licences: () => desk.ask({ name: 'about', licences: true }),
    about: () => desk.ask({ name: 'about', licences: false }),
  };
}
