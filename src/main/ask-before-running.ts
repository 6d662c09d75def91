import type { Api } from '#contract/calls/api';
import { Problem } from '#core/problem';
import type { SettingsStore } from './settings';

/** The previews of an app that runs a blog's programs only where a person said that it may. */
export function askBeforeRunning(
  previews: Api['previews'],
  settings: Pick<SettingsStore, 'get'>,
): Api['previews'] {
  return {
    ...previews,
    start: async (post) => {
      if (post.own !== true) {
        const { folder } = await previews.look({ target: post.target });
        if (!settings.get().runsBlogs.includes(folder)) {
          throw new Problem(
            'no-access',
            `The programs of the blog in ${folder} may not be run yet. Allow it first.`,
          );
        }
      }
      return previews.start(post);
    },
  };
}
