import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runsOf } from '#core/document/testing/fuzz-runs';
import { UNKNOWN_ASSET } from '#contract/testing/arbitrary-argument';
import { arbitraryCall, CALLS, type PlannedCall } from '../testing/arbitrary-calls';
import { canaryOf, copySandbox, prepareSandbox, type CallSandbox } from '../testing/call-sandbox';
import { fillIn } from '../testing/fill-in';
import { hear, type Told } from '../testing/told';

let template: Awaited<ReturnType<typeof prepareSandbox>>;

beforeAll(async () => {
  template = await prepareSandbox();
}, 300_000);
afterAll(() => rmSync(template.template, { recursive: true, force: true }));

/** Calls that may put other words in the place of an entry's, or delete it for ever. */
const REPLACING = new Set(
  [
    'entries.save entries.replace trash.purge trash.empty history.restore checks.fix',
    'conflicts.merge conflicts.undo conflicts.keepUnsaved publishing.takeHome',
    'publishing.undoTakeHome publishing.write',
  ].flatMap((names) => names.split(' ')),
);

/**
 * What the doctor may find after some calls: an asset that nobody has brought, for an entry that
 * misses one can be saved; and what was kept beside an entry because a call asked for it.
 */
const KNOWN = new RegExp(
  `^assets/${UNKNOWN_ASSET}|is what was written while the entry was changed`,
);

/** Calls after which another library is open or none, or little is left for the others. */
const LAST = new Set(
  'library.create library.open library.close trash.empty targets.remove criteria.remove'.split(' '),
);

/** Makes the calls one after the other, and looks at what they left behind. */
async function make(sandbox: CallSandbox, calls: readonly PlannedCall[]): Promise<void> {
  const outside = sandbox.outside();
  const told: Told = sandbox.told();
  const mayHaveChanged = new Set<string>();
  const faults: string[] = [];
  const { app, call } = await sandbox.open();
  try {
    for (const { noun, verb, argument } of calls) {
      const name = `${noun}.${verb}`;
      const filled = fillIn(sandbox, told, argument);
      const reply = await call(noun, verb, filled);
      if (!reply.ok && reply.problem.code === null)
        faults.push(`${name}(${tell(filled)}): ${reply.problem.message}`);
      if (!reply.ok) continue;
      hear(told, noun, 'value' in reply ? reply.value : undefined);
      const words = tell(filled);
      for (const id of sandbox.ids) {
        if (REPLACING.has(name) && (words.includes(id) || name === 'trash.empty'))
          mayHaveChanged.add(id);
      }
    }
  } finally {
    await app.close();
  }
  expect(faults).toEqual([]);
  await lookAfter(sandbox, mayHaveChanged);
  expect(sandbox.outside()).toEqual(outside);
}

async function lookAfter(sandbox: CallSandbox, changed: ReadonlySet<string>): Promise<void> {
  const { app, api } = await sandbox.open();
  try {
    const { setAside, readOnly } = (await api.library.current()) ?? {};
    expect({ setAside, readOnly }).toEqual({ setAside: [], readOnly: null });
    const { problems, strays, rebuilt } = await api.library.check();
    const wrong = problems.filter((problem) => !KNOWN.test(problem));
    expect({ wrong, strays, rebuilt }).toEqual({ wrong: [], strays: [], rebuilt: [] });
    const trashed = new Set((await api.entries.trash()).map(({ id }) => id));
    for (const [at, id] of sandbox.ids.entries()) {
      if (changed.has(id)) continue;
      if (trashed.has(id)) await api.entries.restore({ id });
      const { markdown } = await api.entries.views({ id });
      expect(markdown, `the text of entry ${at}`).toContain(canaryOf(at));
    }
  } finally {
    await app.close();
  }
}

function tell(argument: unknown): string {
  const text = JSON.stringify(argument, (_, value: unknown) =>
    ArrayBuffer.isView(value) ? `${value.byteLength} bytes` : value,
  );
  return text ?? '';
}

it('each call answers with a value or a problem, and leaves the library whole', async () => {
  const sandbox = copySandbox(template);
  try {
    const each = CALLS.filter(({ noun, verb }) => !LAST.has(`${noun}.${verb}`)).map(
      ({ noun, verb, arguments: given }) =>
        fc
          .sample(given, { numRuns: runsOf(1) })
          .map((argument): PlannedCall => ({ noun, verb, argument })),
    );
    // In turns, so that a call finds what others made.
    const calls = Array.from({ length: runsOf(1) }, (_, turn) =>
      each.flatMap((planned) => planned.slice(turn, turn + 1)),
    ).flat();
    await make(sandbox, calls);
  } finally {
    sandbox.remove();
  }
}, 600_000);

it('so does any sequence of calls', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(arbitraryCall, { minLength: 1, maxLength: 25 }), async (calls) => {
      const sandbox = copySandbox(template);
      try {
        await make(sandbox, calls);
      } finally {
        sandbox.remove();
      }
    }),
    { numRuns: runsOf(4) },
  );
}, 600_000);
