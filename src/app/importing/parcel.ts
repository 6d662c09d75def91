import type { Machine } from '../machine';

/**
 * A value that takes little memory while nobody looks at it, such as one of the 100,000 texts of
 * an import. It has to be JSON.
 */
export class Parcel<Value> {
  private bytes: Uint8Array;

  constructor(
    private readonly machine: Pick<Machine, 'pack' | 'unpack'>,
    value: Value,
  ) {
    this.bytes = machine.pack(value);
  }

  /** A copy of the value: what is done to it is not kept. */
  open(): Value {
    return this.machine.unpack(this.bytes) as Value;
  }

  replace(value: Value): void {
    this.bytes = this.machine.pack(value);
  }
}
