/** A post in a site: what its address depends on. */
export interface PlacedPost {
  /** Of its text, relative to the site's folder. */
  readonly path: string;
  /** The slug that its front matter sets, if it does. */
  readonly slug: string | null;
  /** The whole address that its front matter sets, if it does. */
  readonly url: string | null;
  /** ISO 8601, with the author's offset: some addresses hold the day. */
  readonly created: string;
  /** What its front matter calls its categories. */
  readonly categories?: readonly string[];
  /** Its title, for a post that the blog had before: some addresses are made of it. */
  readonly title?: string;
}
