/**
 * Lets tests load of each package what ships. Some have another for their own development, which
 * Vitest would take: such a parser takes twice the time.
 * @type {import('vite').Plugin}
 */
export const AS_SHIPPED = {
  name: 'as-shipped',
  configEnvironment: {
    order: 'post',
    handler: (_name, { resolve }) => {
      if (resolve?.conditions === undefined) return;
      resolve.conditions = resolve.conditions.filter((one) => one !== 'development|production');
    },
  },
};
