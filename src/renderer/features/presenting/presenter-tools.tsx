import { ActionIcon } from '@mantine/core';
import {
  IconAlertTriangle,
  IconArrowLeft,
  IconArrowRight,
  IconKeyboard,
  IconList,
  IconMaximize,
  IconMessageQuestion,
  IconMoon,
  IconPointer,
  IconSquareFilled,
  IconX,
  type Icon,
} from '@tabler/icons-react';
import type { PresenterState } from '#contract/talks/presenting';
import type { ShowAction } from '#core/talk/presenting/show';
import { Tooltip } from '../../look/tooltip';
import classes from './presenter-tools.module.css';
import type { ViewAction } from './show-keys';

interface PresenterToolsProps {
  readonly state: PresenterState;
  readonly onRun: (action: ShowAction | ViewAction) => void;
}

/** What can be done by the mouse; every one has a key. */
export function PresenterTools({ state, onRun }: PresenterToolsProps) {
  const { show, audience, mishap } = state;
  const screen =
    audience === 'closed' ? 'Show the audience’s window (F)' : 'Full screen for the audience (F)';
  const tool = (label: string, icon: Icon, action: ShowAction | ViewAction, isOn?: boolean) => (
    <Tool label={label} icon={icon} isOn={isOn} onRun={() => onRun(action)} />
  );
  return (
    <div className={classes.tools} role="toolbar" aria-label="Talk">
      {tool('Slide before (←)', IconArrowLeft, { do: 'back' })}
      {tool('Next slide (→)', IconArrowRight, { do: 'next' })}
      {tool('List of slides (L)', IconList, 'list')}
      <span className={classes.gap} />
      {tool('Black (B)', IconSquareFilled, { do: 'blank', as: 'black' }, show.blank === 'black')}
      {tool('Pointer (P)', IconPointer, { do: 'togglePointer' }, show.isPointing)}
      {tool('Dark slides (D)', IconMoon, { do: 'toggleLook' }, show.look === 'dark')}
      {tool(screen, IconMaximize, 'fullScreen', audience === 'full screen')}
      <span className={classes.gap} />
      {tool('Write a question down (Q)', IconMessageQuestion, 'ask')}
      {tool('Keys (?)', IconKeyboard, 'help')}
      {tool('End (Escape)', IconX, 'end')}
      <span className={classes.told} role="status" data-warns={mishap !== null || undefined}>
        {mishap !== null && <IconAlertTriangle size={18} aria-hidden />}
        {tellWindows(state)}
      </span>
    </div>
  );
}

/** What the speaker should know of the windows; empty for nothing. */
function tellWindows({ audience, hasSecondDisplay, mishap }: PresenterState): string {
  if (mishap?.window === 'presenter')
    return 'This window stopped working and was opened again. The time went on, and nothing is lost.';
  if (mishap?.isBack === true) return 'The audience’s window stopped working and was opened again.';
  if (audience === 'closed') {
    const why = mishap === null ? 'is closed' : 'keeps stopping and was closed';
    return `The audience’s window ${why}. F opens it again.`;
  }
  const isOnOwn = audience === 'window' && !hasSecondDisplay;
  return isOnOwn ? 'Move the window “Slides” to the projector, then F.' : '';
}

interface ToolProps {
  readonly label: string;
  readonly icon: Icon;
  readonly isOn: boolean | undefined;
  readonly onRun: () => void;
}

function Tool({ label, icon: Sign, isOn, onRun }: ToolProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        size="lg"
        variant={isOn === true ? 'light' : 'subtle'}
        color={isOn === true ? 'ink' : 'gray'}
        aria-label={label}
        aria-pressed={isOn}
        // The keys stay with the slides.
        onMouseDown={(event) => event.preventDefault()}
        onClick={onRun}
      >
        <Sign size={20} stroke={1.7} />
      </ActionIcon>
    </Tooltip>
  );
}
