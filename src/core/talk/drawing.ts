/** A picture on a transparent ground. */
export interface Picture {
  /** It holds the letters that it needs. */
  readonly svg: string;
  readonly png: Uint8Array;
  /** Of the picture as it is to be seen, in CSS pixels; the PNG has more. */
  readonly width: number;
  readonly height: number;
}

/** A picture, or why there is none, in plain words. */
export type DrawnPicture = { readonly picture: Picture } | { readonly problem: string };

/** What only a browser can make. */
export interface Drawer {
  /** Draws a Mermaid diagram. @param isDark whether it will stand on a dark ground */
  diagram(source: string, isDark?: boolean): Promise<DrawnPicture>;
  formula(latex: string, isDark?: boolean): Promise<DrawnPicture>;
  /** Turns an image of any kind that browsers show into pixels. @param name its ending says which */
  image(bytes: Uint8Array, name: string): Promise<DrawnPicture>;
  /**
   * Prints a page that needs nothing from elsewhere: its images and fonts are in `data:` addresses.
   * @param pages how many are expected
   * @throws Problem `generator` when it can't be printed
   */
  print(html: string, pages: number): Promise<Uint8Array>;
}
