import type { Api } from '#contract/calls/api';
import { Problem } from '#core/problem';
import { indexLibrary } from '#core/publish/privacy/private-index';
import { textObstacle } from '#core/publish/privacy/proof';
import {
  COMMIT_MESSAGE,
  commitMessage,
  commitObstacle,
  pushObstacle,
} from '#core/publish/repository';
import { readForProof } from '../library/all-records';
import type { Machine } from '../machine';
import type { Session } from '../session';
import { findTarget } from './targets';

/** Committing and pushing what was written into a blog. */
export function createRepositoryCalls(session: Session, machine: Machine): Api['repositories'] {
  const { repositories } = machine;
  return {
    look: async ({ target }) => {
      const state = await repositories.look(findTarget(session, target).path);
      return (
        state && { ...state, obstacle: commitObstacle(state), pushObstacle: pushObstacle(state) }
      );
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
      const words = commitMessage(message ?? site?.commitMessage ?? COMMIT_MESSAGE, titles);
      const index = indexLibrary(await readForProof(session.library().storage));
      const leak = textObstacle(words, index, () => 'in the message of the commit');
      if (leak !== null) throw new Problem('private', `Nothing was committed. ${leak}`);
      const commit = await repositories.commit(path, wanted, words);
      return { commit, files: wanted };
    },
    push: async ({ target }) => repositories.push(findTarget(session, target).path),
  };
}
