/** A moment or a day that front matter says as a date of its language, and not as text. */
export class WrittenDate extends Date {
  readonly text: string;

  /** @param iso ISO 8601; with an offset, or a day alone */
  constructor(iso: string) {
    super(iso);
    this.text = dateText(iso);
  }

  /** What the writer of TOML asks for. */
  override toISOString(): string {
    return this.text;
  }
}

/** A moment as every generator reads it: seconds, and an offset instead of `Z`. */
export function dateText(iso: string): string {
  return iso.replace(/(\.\d+)?Z$/, '+00:00');
}
