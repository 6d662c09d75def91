import { showKept } from './shown-ahead/show-kept';

// What follows is asked for ahead, and runs when there is something to see.
await showKept();
await import('./main');
