import type { Api } from '#contract/calls/api';
import { Problem } from '#core/problem';
import { siteProblem } from '#core/publish/site-problem';
import type { Generator, SiteConventions, Target } from '#core/publish/target';
import type { Machine } from '../machine';
import { examineFolder } from './examine-folder';
import type { Session } from '../session';

/** The blogs that the library's posts go to: setting them up. `listTargets` tells which there are. */
export function createTargetCalls(
  session: Session,
  machine: Machine,
): Omit<Api['targets'], 'list'> {
  return {
    add: async ({ path, ...wish }) => {
      const { storage } = session.library();
      const { name } = wish;
      const target: Target = { ...wish, path: machine.absolutePath(path) };
      refuseSite(target.generator, target.site);
      refuseKnown(storage.settings().targets, name);
      // Planning nothing checks the folder before it is remembered.
      await machine.output(storage.folder).plan(target.path, []);
      await session.changeSettings((now) => {
        refuseKnown(now.targets, name);
        return { ...now, targets: [...now.targets, target] };
      });
      return target;
    },
    change: async ({ name, site }) => {
      const target = { ...findTarget(session, name), site };
      refuseSite(target.generator, site);
      await session.changeSettings((now) => ({
        ...now,
        targets: now.targets.map((one) => (one.name === name ? target : one)),
      }));
      return target;
    },
    move: async ({ name, path }) => {
      const { storage } = session.library();
      const target = { ...findTarget(session, name), path: machine.absolutePath(path) };
      await machine.output(storage.folder).plan(target.path, []);
      await session.changeSettings((now) => ({
        ...now,
        targets: now.targets.map((one) => (one.name === name ? target : one)),
      }));
      return target;
    },
    hasFolder: async ({ path }) => {
      try {
        await machine.output(session.library().storage.folder).names(path, '');
        return true;
      } catch (error) {
        return !(error instanceof Problem && error.code === 'not-found');
      }
    },
    makeFolder: ({ path }) => machine.output(session.library().storage.folder).makeFolder(path),
    examine: (folder) =>
      examineFolder(machine, machine.output(session.library().storage.folder), folder),
    remove: async ({ name }) => {
      await session.changeSettings((now) => {
        const targets = now.targets.filter((target) => target.name !== name);
        if (targets.length === now.targets.length) throw noTarget(name);
        return { ...now, targets };
      });
    },
  };
}

/** @throws Problem `not-found` when no target has this name. */
export function findTarget(session: Session, name: string): Target {
  const target = session
    .library()
    .storage.settings()
    .targets.find((one) => one.name === name);
  if (target === undefined) throw noTarget(name);
  return target;
}

/** @throws Problem `bad-input` when posts can't be laid out in this way. */
function refuseSite(generator: Generator, site: SiteConventions = {}): void {
  const problem = siteProblem(generator, site);
  if (problem !== null) throw new Problem('bad-input', problem);
}

function refuseKnown(targets: readonly Target[], name: string): void {
  if (targets.every((target) => target.name !== name)) return;
  throw new Problem('bad-input', `There is a target named “${name}” already. Choose another name.`);
}

function noTarget(name: string): Problem {
  return new Problem('not-found', `There is no target named “${name}”. Add it first.`);
}
