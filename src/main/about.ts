import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app } from 'electron';
// Zod's small form: the window waits for this file to be loaded.
import { array, object, string, union } from 'zod/mini';
import type { AboutCalls, AboutFacts, Part } from '#contract/desktop/about';

const license = object({ id: string() });
const sbomSchema = object({
  components: array(
    object({
      name: string(),
      version: string(),
      licenses: array(union([object({ license }), object({ expression: string() })])),
    }),
  ),
});

/** @param folder where the notices and the list of parts are, if they were made */
export function createAbout(folder: string): AboutCalls {
  return {
    facts: async () => ({
      version: app.getVersion(),
      electron: process.versions['electron'] ?? '',
      chrome: process.versions['chrome'] ?? '',
      node: process.versions.node,
      licences: await readLicences(folder),
    }),
  };
}

async function readLicences(folder: string): Promise<AboutFacts['licences']> {
  const file = join(folder, 'THIRD-PARTY-NOTICES.txt');
  if (!existsSync(file)) return null;
  const sbom = sbomSchema.parse(JSON.parse(await readFile(join(folder, 'sbom.json'), 'utf8')));
  const parts = sbom.components.map(({ name, version, licenses }): Part => {
    const named = licenses.map((one) => ('license' in one ? one.license.id : one.expression));
    return { name, version, licence: named.join(', ') };
  });
  return { file, parts: parts.toSorted((a, b) => a.name.localeCompare(b.name, 'en')) };
}
