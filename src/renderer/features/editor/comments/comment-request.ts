import { createRequest } from '../behaviour/request';

/** Asks for the selected comment to be edited, or for a new one at the cursor; listens for that. */
export const { ask: requestComment, listen: onCommentRequested } = createRequest();
