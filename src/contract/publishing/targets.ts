import type { ExamplePost } from '#core/publish/example-post';
import type { Layout } from '#core/publish/site-layout';
import type { Generator, ImagePlace, SiteConventions, Target } from '#core/publish/target';

/** What a folder looks like as a target. */
export interface ExaminedFolder {
  /** The blog's own folder: the one asked about, the only site in it, or the site that it lies in. */
  readonly path: string;
  /** The generator whose blog it is, or null when nothing tells. */
  readonly found: Generator | null;
  /** The generator of the example: the one asked for, or the one found. */
  readonly generator: Generator | null;
  /** How posts are to be laid out: what was asked for, or what the blog itself shows. */
  readonly site: SiteConventions;
  /** What the blog itself shows, as far as that isn't the generator's usual way. */
  readonly seen: SiteConventions;
  /** Where this generator's posts usually lie; null without one. */
  readonly usual: string | null;
  /** All that holds then, the generator's usual way included; null without a generator. */
  readonly layout: (Layout & { readonly timeZone: string }) | null;
  /** Where images of new posts can go, the usual place first. */
  readonly images: readonly ImagePlace[];
  /** Why posts can't be laid out in this way, in a sentence, or null. */
  readonly problem: string | null;
  /** A made-up post as it would be written there; null where none can be written. */
  readonly example: ExamplePost | null;
}

/** The blogs that posts go to. */
export interface TargetCalls {
  list(): Promise<readonly Target[]>;
  /** @throws Problem `bad-input` when the name is in use. */
  add(target: Target): Promise<Target>;
  /** Changes how new posts are laid out; those that are there stay where they are. */
  change(target: { name: string; site: SiteConventions }): Promise<Target>;
  /**
   * Tells where a blog is now; what lies in it is known there as before.
   * @throws Problem `not-found` when the folder isn't there
   */
  move(target: { name: string; path: string }): Promise<Target>;
  /**
   * Looks at a folder, to set up a target.
   * @param folder.generator left out, the one that is found
   * @param folder.site left out, what is found
   */
  examine(folder: {
    path: string;
    generator?: Generator;
    site?: SiteConventions;
  }): Promise<ExaminedFolder>;
  remove(target: { name: string }): Promise<void>;
  /** Whether a folder that is written into is there. */
  hasFolder(place: { path: string }): Promise<boolean>;
  /** Makes one, with those above it. @throws Problem `unsafe-place` in the library */
  makeFolder(place: { path: string }): Promise<void>;
}
