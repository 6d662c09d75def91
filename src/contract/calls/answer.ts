import type { z } from 'zod';
import { Problem } from '#core/problem';
import { toReply, type Call } from './connect';

/** Mistakes of one argument that are told. */
const MOST_TOLD = 5;

/** Characters of a refusal: what was given may be huge, and is told in it. */
const LONGEST = 1000;

type Schemas = Readonly<Record<string, Readonly<Record<string, z.ZodType>>>>;

/** What became of a call, for the log. */
export interface Heard {
  readonly call: string;
  /** What it threw, or null. */
  readonly thrown: unknown;
}

/**
 * The receiving end of `connect`: parses the argument of each call before the app sees it.
 *
 * @param api what answers, by noun and verb
 * @param schemas what each call takes; a call without one doesn't exist
 * @param hear hears of every call that threw something
 */
export function answer(api: object, schemas: Schemas, hear?: (heard: Heard) => void): Call {
  const nouns = new Map(Object.entries(api));
  return async (noun, verb, argument) => {
    let call = 'unknown';
    try {
      const schema = Object.hasOwn(schemas, noun) ? schemas[noun] : undefined;
      const verbs: unknown = nouns.get(noun);
      if (!schema || !Object.hasOwn(schema, verb) || !isCalls(verbs)) {
        throw new Problem(
          'bad-input',
          `There is no call ${noun}.${verb} in this version. If Outloud was updated while its window was open, close the window and open it again.`,
        );
      }
      call = `${noun}.${verb}`;
      return { ok: true, value: await verbs[verb]?.(parse(call, schema[verb], argument)) };
    } catch (error) {
      hear?.({ call, thrown: error });
      return toReply(error);
    }
  };
}

function isCalls(value: unknown): value is Record<string, (argument: unknown) => unknown> {
  return typeof value === 'object' && value !== null;
}

function parse(call: string, schema: z.ZodType | undefined, argument: unknown): unknown {
  const parsed = schema?.safeParse(argument);
  if (parsed?.success) return parsed.data;
  const issues = parsed?.error.issues ?? [];
  const what = issues.slice(0, MOST_TOLD).map((issue) => tellIssue(call, issue));
  throw new Problem('bad-input', `${cutOff(what.join('; ') || `${call} takes something else`)}.`);
}

/** What is wrong with a value, and the call where the caller is wrong rather than the person. */
function tellIssue(call: string, { code, path, message }: z.core.$ZodIssue): string {
  const isShape = path.length === 0 || code === 'invalid_type';
  return [...(isShape ? [call] : []), ...path.map(String), message].join(': ');
}

function cutOff(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
