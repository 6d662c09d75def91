import type { z } from 'zod';

/** What a wrong kind of value should have been. */
const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'number',
  int: 'whole number',
  boolean: 'choice of yes or no',
  array: 'list',
  object: 'object',
  record: 'object',
};

/** What is wrong with a value's shape, in plain words, as in `its title is no text`. */
export function describeShape({ issues }: z.ZodError): string {
  return issues.map(describeIssue).join('; ');
}

function describeIssue(issue: z.core.$ZodIssue): string {
  const place = issue.path.map(String).join('.');
  const name = place === '' ? 'it' : `its ${place}`;
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.map((key) => `“${key}”`).join(', ');
    return `${place === '' ? 'it' : name} has ${keys}, which this Outloud does not know`;
  }
  if (issue.code === 'invalid_type') {
    if (issue.message.endsWith('received undefined')) return `${name} is missing`;
    return `${name} is no ${KINDS[issue.expected] ?? issue.expected}`;
  }
  if (issue.code === 'invalid_value') {
    const values = issue.values.map((value) => `“${String(value)}”`).join(', ');
    return `${name} is none of ${values}`;
  }
  if (issue.message.startsWith('Invalid ')) return `${name} is not what it should be`;
  return `${name}: ${issue.message}`;
}
