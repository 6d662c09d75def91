import type { Api } from '#contract/api';
import { Problem } from '#core/problem';
import { COMMIT_MESSAGE, commitMessage, commitObstacle } from '#core/publish/repository';
import type { Machine } from './machine';
import type { Session } from './session';
import { findTarget } from './targets';

/** Committing and pushing what was written into a blog. */
export function createRepositoryCalls(session: Session, machine: Machine): Api['repositories'] {
  const { repositories } = machine;
  return {
    look: async ({ target }) => {
      const state = await repositories.look(findTarget(session, target).path);
      return state && { ...state, obstacle: commitObstacle(state) };
    },
    commit: async ({ target, files, titles = [], message }) => {
      const { path, name, site } = findTarget(session, target);
      const state = await repositories.look(path);
      if (state === null) {
        throw new Problem('git', `The folder of “${name}” lies in no git repository.`);
      }
      const obstacle = commitObstacle(state);
      if (obstacle !== null) throw new Problem('git', obstacle);
      const changed = new Set(state.changed);
      const wanted = files.filter((file) => changed.has(file));
      if (wanted.length === 0) return null;
      const template = message ?? site?.commitMessage ?? COMMIT_MESSAGE;
      const commit = await repositories.commit(path, wanted, commitMessage(template, titles));
      return { commit, files: wanted };
    },
    push: async ({ target }) => repositories.push(findTarget(session, target).path),
  };
}
