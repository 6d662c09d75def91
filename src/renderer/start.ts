import './look/fonts.css';
import { SHOWN_AHEAD } from '#contract/desktop/kept-screen';
import { applyStyles } from './shown-ahead/apply-styles';
import { hearCommands } from './shown-ahead/early-commands';
import { endShownAhead } from './shown-ahead/hand-over';
import { untilSeen } from './shown-ahead/until-seen';

/** Milliseconds after which what is shown ahead would mislead. */
const LIMIT = 3_000;

hearCommands();
if (document.getElementById(SHOWN_AHEAD) !== null) {
  // Whatever keeps the window from coming is to be seen.
  window.addEventListener('error', endShownAhead, { once: true });
  setTimeout(endShownAhead, LIMIT);
  await untilSeen();
}
await applyStyles();
await import('./main');
