import { hearCommands } from './shown-ahead/early-commands';
import { showKept } from './shown-ahead/show-kept';

hearCommands();
// What follows is asked for ahead, and runs when there is something to see.
await showKept();
await import('./main');
