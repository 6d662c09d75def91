import { describeProblem, Problem, type ProblemCode } from '#core/problem';

/** The code that a file system sets on its errors, such as `ENOENT`. */
export function fileErrorCode(thrown: unknown): string | undefined {
  if (!(thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string')) return;
  // Node's own errors have codes too, such as ERR_INVALID_ARG_TYPE.
  return /^E[A-Z0-9]+$/.test(thrown.code) ? thrown.code : undefined;
}

/** Whether a file system's error says that nothing is at a path. */
export function isMissing(thrown: unknown): boolean {
  return fileErrorCode(thrown) === 'ENOENT';
}

/** The same, or that what should be a folder above it is a file. */
export function isNowhere(thrown: unknown): boolean {
  return isMissing(thrown) || fileErrorCode(thrown) === 'ENOTDIR';
}

/**
 * What the disk gives for a path, or something else where nothing is there.
 * @throws Problem of the disk
 */
export async function unlessMissing<Found, Else>(
  path: string,
  found: Promise<Found>,
  otherwise: Else,
): Promise<Found | Else> {
  try {
    return await found;
  } catch (thrown) {
    if (isMissing(thrown)) return otherwise;
    throw toFileProblem(thrown, path);
  }
}

const NOT_ALLOWED = 'may not be read or written by this user. Change who may, or use another place';

const CODES: Readonly<Record<string, readonly [ProblemCode, string]>> = {
  ENOENT: ['not-found', 'does not exist'],
  ENOTDIR: ['not-found', 'does not exist: a part of its path is a file'],
  EEXIST: ['bad-input', 'is there already, as something else. Choose another name or place'],
  EISDIR: ['bad-input', 'is a folder'],
  ELOOP: ['bad-input', 'is a symbolic link that leads back to itself'],
  ENAMETOOLONG: ['bad-input', 'has a name that is too long for this disk'],
  EACCES: ['no-access', NOT_ALLOWED],
  EPERM: ['no-access', NOT_ALLOWED],
  EROFS: [
    'no-access',
    'is on a disk that can only be read. Let it be written to, or use another place',
  ],
  ENOSPC: ['disk', 'could not be written: the disk is full. Make room on it, then try again'],
  EDQUOT: [
    'disk',
    'could not be written: the disk quota is used up. Make room in it, then try again',
  ],
  EFBIG: ['disk', 'could not be written: it would become larger than this disk allows'],
  EMFILE: ['disk', 'could not be opened: too many files are open'],
};

/** A file system's error as a `Problem` that names the file; a `Problem` is handed on as it is. */
export function toFileProblem(thrown: unknown, path: string): Problem {
  if (thrown instanceof Problem) return thrown;
  const [code, what] = CODES[fileErrorCode(thrown) ?? ''] ?? [
    'disk',
    `could not be read or written (${describeProblem(thrown)})`,
  ];
  return new Problem(code, `${path} ${what}.`, { cause: thrown });
}
