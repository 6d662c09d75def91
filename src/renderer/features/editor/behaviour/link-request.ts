import { createRequest } from './request';

/** Asks for the link at the cursor to be edited, and listens for that. */
export const { ask: requestLink, listen: onLinkRequested } = createRequest();
