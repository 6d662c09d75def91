import type { ComponentType } from 'react';

/** What a control of a setting is given. */
export interface SettingControl {
  /** The element with the setting's name. */
  readonly labelId: string;
  /** Goes to where shortcuts are chosen. */
  readonly onShortcuts: () => void;
}

/** The subjects, in the order in which they are shown. */
export const SECTIONS = [
  'Appearance',
  'Writing',
  'Checking',
  'Markdown',
  'Shortcuts',
  'Links',
  'Versions and trash',
  'Publishing',
  'Backups',
  'Updates',
  'Library',
] as const;
export type SectionName = (typeof SECTIONS)[number];

/** What a setting is called and does. */
export interface SettingText {
  readonly section: SectionName;
  readonly name: string;
  readonly about: string;
  /** Other words that somebody might look for it by. */
  readonly words?: string;
}

/** A setting with what it is chosen with. */
export interface Setting extends SettingText {
  readonly Control: ComponentType<SettingControl>;
  /** Whether the control needs a line of its own. */
  readonly wide?: boolean;
  /** What is to be said about how it is now. */
  readonly Note?: ComponentType;
}

/**
 * The settings that have every word of the text, in their order.
 *
 * @param text as it was typed; with nothing in it, all are found
 */
export function findSettings<S extends SettingText>(settings: readonly S[], text: string): S[] {
  const words = text.toLowerCase().split(/\s+/);
  return settings.filter((setting) => {
    const said = [setting.section, setting.name, setting.about, setting.words ?? ''].join(' ');
    return words.every((word) => said.toLowerCase().includes(word));
  });
}
