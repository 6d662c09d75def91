import { CANONICAL_KEYS } from '#core/check/readiness/canonical-url';
import {
  listProperties,
  removeProperty,
  setProperty,
} from '#core/document/front-matter/properties';
import { Problem } from '#core/problem';
import { api } from '../../api';

/**
 * Keeps the address of a draft's original in its front matter, under the name that it has there
 * already, else as `canonical_url`; '' takes it away.
 * @throws Problem `bad-input` when it is no whole address
 */
export async function rememberOriginal(id: string, address: string): Promise<void> {
  if (address !== '' && !/^https?:\/\/[^\s/?#]\S*$/i.test(address)) {
    throw new Problem('bad-input', 'A whole address begins with https:// and the name of a site.');
  }
  const { frontMatter, revision } = await api.entries.read({ id });
  const wanted = new Set(CANONICAL_KEYS.map((key) => key.toLowerCase()));
  const known = listProperties(frontMatter).find(({ key }) => wanted.has(key.toLowerCase()));
  if (address === '' && known === undefined) return;
  const next =
    address === ''
      ? removeProperty(frontMatter ?? '', known?.key ?? '')
      : setProperty(frontMatter, known?.key ?? 'canonical_url', { kind: 'text', text: address });
  await api.entries.save({ id, revision, changes: { frontMatter: next } });
}
