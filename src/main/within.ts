/** Why work was given up. */
export class TooLong extends Error {}

/** @throws TooLong when the work takes more than so many milliseconds */
export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooLong()), milliseconds);
  });
  return Promise.race([work, end]).finally(() => clearTimeout(timer));
}
