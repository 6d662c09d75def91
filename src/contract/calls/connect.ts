import { describeProblem, Problem, type ProblemCode, toThrown } from '#core/problem';
import { isLongDocument } from '../entries/document-text';

/** How a failed call travels between processes, where classes are lost. */
export interface SentProblem {
  /** Null for a fault of the program. */
  readonly code: ProblemCode | null;
  readonly message: string;
}

export type Reply =
  | { readonly ok: true; readonly value: unknown }
  /** A long list, as JSON. */
  | { readonly ok: true; readonly list: string }
  /** Something with a long document, which is JSON here. */
  | { readonly ok: true; readonly value: unknown; readonly document: string }
  | { readonly ok: false; readonly problem: SentProblem };

/** Carries one call to whoever answers it. */
export type Call = (noun: string, verb: string, argument: unknown) => Promise<Reply>;

type Methods = Readonly<Record<string, Readonly<Record<string, true>>>>;

/**
 * Builds the Api over a transport, so that no call's name is written twice.
 *
 * @param methods the table of the calls that exist
 * @returns an object with a function for each call; a refused one rejects with its `Problem`
 */
export function connect<A>(methods: Methods, call: Call): A {
  const api = Object.entries(methods).map(([noun, verbs]) => [
    noun,
    Object.fromEntries(
      Object.keys(verbs).map((verb) => [
        verb,
        async (argument: unknown) => openReply(await call(noun, verb, argument)),
      ]),
    ),
  ]);
  return Object.fromEntries(api) as A;
}

/** What a reply tells. @throws the problem that it tells of */
export function openReply(reply: Reply): unknown {
  if (reply.ok) {
    if ('list' in reply) return JSON.parse(reply.list);
    if (!('document' in reply)) return reply.value;
    return { ...(reply.value as object), document: JSON.parse(reply.document) as unknown };
  }
  const { code, message } = reply.problem;
  throw toThrown(code, message);
}

/** Lists from this length on travel as one text. */
const LONG = 200;

/**
 * Writes a long list or a long document as one text. Between processes a list is copied object by
 * object at each border, ten thousand rows in a third of a second; a text takes a tenth of that.
 *
 * @param reply a list in it holds nothing but JSON
 */
export function packReply(reply: Reply): Reply {
  if (!reply.ok || 'list' in reply || 'document' in reply) return reply;
  const { value } = reply;
  if (Array.isArray(value) && value.length >= LONG) {
    return { ok: true, list: JSON.stringify(value) };
  }
  if (typeof value !== 'object' || value === null || !('document' in value)) return reply;
  const { document, ...rest } = value;
  if (!isLongDocument(document)) return reply;
  return { ok: true, value: rest, document: JSON.stringify(document) };
}

/** Packs what was thrown for the way back. */
export function toReply(thrown: unknown): Reply {
  if (thrown instanceof Problem) {
    return { ok: false, problem: { code: thrown.code, message: thrown.message } };
  }
  return { ok: false, problem: { code: null, message: describeProblem(thrown) } };
}
