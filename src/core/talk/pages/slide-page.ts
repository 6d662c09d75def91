import type { Demo } from '#core/document/heading-plan';
import type { Priority } from '#core/document/priority';

/** The stage that a page is set on, in CSS pixels. */
export const STAGE = { width: 1280, height: 720 };

/** A slide as it is shown and said, for whatever shows HTML. */
export interface SlidePage {
  /** From 1, which is the title's slide. */
  readonly number: number;
  /**
   * What the slide is known by while its talk is edited: the id of its heading, else its title with
   * a number where several have it. No two pages of a talk have the same.
   */
  readonly key: string;
  /** In one line; empty where it goes on from the slide before. */
  readonly title: string;
  /** The title of its section. */
  readonly section: string;
  /**
   * What stands in `<section class="slide">`. Images have the names that they are copied under,
   * code has the classes of its colours, formulas are MathML, and a Mermaid diagram is its source
   * in `<pre class="mermaid">`, for whoever can draw it.
   */
  readonly html: string;
  /** The speaker notes as HTML, empty for none. */
  readonly notes: string;
  /** The speaker notes as plain text. */
  readonly said: string;
  /** Planned, not rounded. All pages' minutes are the talk's. */
  readonly minutes: number;
  readonly priority: Priority;
  readonly demo: Demo | null;
}
