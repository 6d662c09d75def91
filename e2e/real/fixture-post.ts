/** What a built page must show of a post, whichever generator built it. */
export interface FixturePost {
  /** Of its page's address: its title as every generator must write it. */
  readonly slug: string;
  readonly title: string;
  /** As its front matter says it. */
  readonly date: string;
  readonly tags: readonly string[];
  /** Its text after the front matter. */
  readonly markdown: string;
  /** The text of each code block, to the character. */
  readonly code?: readonly string[];
  /** The text of code spans among those of the page. */
  readonly spans?: readonly string[];
  /** The words of each image, in order. */
  readonly images?: readonly string[];
  /** The words of links, each with the title of the post or the address that it leads to. */
  readonly links?: Readonly<Record<string, string>>;
  /** What readers read somewhere on the page. */
  readonly texts: readonly string[];
  /** All headings below the title. */
  readonly headings?: readonly string[];
  /** The text of each cell of its tables but those of their heads. */
  readonly cells?: readonly string[];
  /** How many tasks it has. */
  readonly tasks?: number;
  /** How many breaks its author put into lines. */
  readonly breaks?: number;
}

/** What nobody but the author may ever read: it stands in comments and in drafts. */
export const FOR_NOBODY = 'xyzzy for nobody';
