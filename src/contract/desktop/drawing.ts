import type { Picture } from '#core/talk/drawing';

/** What only a browser can make, as an order. */
export type DrawOrder =
  | { readonly kind: 'diagram'; readonly source: string; readonly dark: boolean }
  | {
      readonly kind: 'formula';
      readonly latex: string;
      readonly isBlock: boolean;
      readonly dark: boolean;
    }
  | {
      readonly kind: 'image';
      /** As a `data:` address. */
      readonly address: string;
    }
  | {
      readonly kind: 'pdf';
      /** A whole page that needs nothing from elsewhere: images and fonts are in `data:` addresses. */
      readonly html: string;
      /** How many pages are expected: more may take longer. */
      readonly pages: number;
    };

/** What was made, or why not, in plain words. */
export type Drawn =
  | { readonly picture: Picture }
  | { readonly pdf: Uint8Array }
  | { readonly problem: string };

/** Carries an order out, in bounded time. Never rejects. */
export type Draw = (order: DrawOrder) => Promise<Drawn>;
