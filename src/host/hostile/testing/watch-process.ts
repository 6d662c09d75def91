import { expect } from 'vitest';

const PROTOTYPES = { Object, Array, String, Function, Map, Promise };

const namesOf = (): Record<string, readonly PropertyKey[]> =>
  Object.fromEntries(
    Object.entries(PROTOTYPES).map(([name, { prototype }]) => [name, Reflect.ownKeys(prototype)]),
  );

/** Watches this process, in which the whole app runs without its threads. */
export function watchProcess(): { expectUntouched(): void } {
  const before = namesOf();
  let ran = 0;
  Reflect.set(globalThis, '__kbx', () => {
    ran += 1;
  });
  return {
    /** No script of a text ran here, and no prototype has got anything. */
    expectUntouched() {
      expect(ran, 'scripts that ran').toBe(0);
      expect(Reflect.has(globalThis, '__pwn')).toBe(false);
      expect(namesOf()).toEqual(before);
      expect({}).not.toHaveProperty('polluted');
    },
  };
}
