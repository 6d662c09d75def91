import { z } from 'zod';

/** Raise it when an older program would misunderstand: it then waits for its turn instead. */
export const PROTOCOL = 1;

const bytesPlace = z.tuple([z.array(z.union([z.string(), z.number()])), z.string()]);

/** What a guest says: first who it is, then its calls. */
export const guestMessage = z.union([
  z.strictObject({ key: z.string(), library: z.string() }),
  z.strictObject({
    call: z.int().nonnegative(),
    noun: z.string(),
    verb: z.string(),
    argument: z.unknown().optional(),
    bytes: z.array(bytesPlace),
  }),
]);

const sentProblem = z.object({ code: z.string().nullable(), message: z.string() });

/** What the program at the door says. */
export const hostMessage = z.union([
  z.object({ welcome: z.boolean() }),
  z.object({ answer: z.int(), ok: z.literal(true), value: z.unknown().optional() }),
  z.object({ answer: z.int(), ok: z.literal(false), problem: sentProblem }),
  z.object({ task: z.string(), done: z.number(), total: z.number() }),
]);

export type HostMessage = z.infer<typeof hostMessage>;

/** JSON has no bytes: each is taken out, with the way that leads to its place. */
export type TakenBytes = z.infer<typeof bytesPlace>;

/** Takes the bytes out of an argument; null stands in their place. */
export function takeBytes(value: unknown): { plain: unknown; bytes: TakenBytes[] } {
  const bytes: TakenBytes[] = [];
  const take = (one: unknown, way: readonly (string | number)[]): unknown => {
    if (one instanceof Uint8Array) {
      bytes.push([[...way], Buffer.from(one).toString('base64')]);
      return null;
    }
    if (Array.isArray(one)) return one.map((item, index) => take(item, [...way, index]));
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(
      Object.entries(one).map(([key, item]) => [key, take(item, [...way, key])]),
    );
  };
  return { plain: take(value, []), bytes };
}

/** Puts the bytes back where they were. */
export function putBytes(plain: unknown, bytes: readonly TakenBytes[]): unknown {
  let whole: unknown = plain;
  for (const [way, base64] of bytes) whole = putAt(whole, way, Buffer.from(base64, 'base64'));
  return whole;
}

function putAt(value: unknown, way: readonly (string | number)[], bytes: Uint8Array): unknown {
  const [key, ...rest] = way;
  if (key === undefined) return bytes;
  if (Array.isArray(value)) {
    return value.map((item, index): unknown => (index === key ? putAt(item, rest, bytes) : item));
  }
  return Object.fromEntries(
    Object.entries(value ?? {}).map(([name, item]): [string, unknown] => [
      name,
      name === key ? putAt(item, rest, bytes) : item,
    ]),
  );
}
