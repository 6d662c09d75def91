import { USUAL_AREAS, type SkillArea } from '#core/growth/skill-area';
import { api } from '../../api';
import { attempt, notify } from '../../look/notices';

/**
 * Puts other areas in the place of those there are, and offers to take that back.
 * @param wanted null for the usual ones
 * @returns whether it was done
 */
export async function changeAreas(
  before: readonly SkillArea[],
  wanted: readonly SkillArea[] | null,
): Promise<boolean> {
  const set = (areas: typeof wanted): Promise<boolean | null> =>
    attempt('The areas were not changed', async () => {
      await api.growth.setAreas({ areas });
      return true;
    });
  if ((await set(wanted)) === null) return false;
  const wereUsual = JSON.stringify(before) === JSON.stringify(USUAL_AREAS);
  const undo = (): void => void set(wereUsual ? null : before);
  notify('The areas are changed.', { label: 'Undo', run: undo });
  return true;
}
