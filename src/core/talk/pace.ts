/** Words that a speaker says in a minute, where nobody has measured. */
export const USUAL_PACE = 130;

/** No speaker is slower or faster, in words a minute. */
export const SLOWEST = 60;
export const FASTEST = 250;
