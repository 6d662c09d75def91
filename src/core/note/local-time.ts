/** A moment where the person is, as their calendar and clock show it. */
export interface LocalTime {
  /** Such as `2026-03-29`. */
  readonly date: string;
  /** Such as `08:05`. */
  readonly time: string;
}
