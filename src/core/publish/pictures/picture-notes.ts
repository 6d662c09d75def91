/** What is stored in a file beside what it shows. */
export interface PictureNotes {
  /** Comments, descriptions, names: all texts in it. */
  readonly texts: readonly string[];
  /** Whether it tells where on earth it was taken. */
  readonly hasPosition: boolean;
}

/** Reads what pictures and other files hold besides what they show. */
export type ReadPictureNotes = (bytes: Uint8Array) => Promise<PictureNotes>;
