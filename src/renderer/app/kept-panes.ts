import { ONE_PANE, type Pane, type PaneName, type Panes } from './panes';
import { LONGEST } from './trail';

const NAMES: readonly PaneName[] = ['one', 'two'];

/** How narrow a pane may become, as a share of both. */
export const LEAST_SHARE = 0.35;

interface KeptPane {
  readonly id: string | null;
  readonly contents: boolean;
  /** Left out by versions that did not check. */
  readonly check?: boolean;
  /** The way there, as a trail has it; an older version kept none. */
  readonly past?: readonly string[];
  readonly future?: readonly string[];
}

/** The panes as a text to be kept across restarts: what is open in them, and the way there. */
export function writePanes({ shown, active, share }: Panes): string {
  const panes = shown.map(({ trail: { past, here, future }, contents, check }): KeptPane => ({
    id: here,
    contents,
    check,
    past,
    future: future.slice(0, LONGEST),
  }));
  return JSON.stringify({ panes, active: shown.findIndex(({ name }) => name === active), share });
}

/** Reads panes that were kept; one empty pane where the text is none of ours. */
export function readPanes(text: string | null): Panes {
  const kept = parse(text);
  const [left, right] = Array.isArray(kept['panes']) ? kept['panes'].filter(isPane) : [];
  if (left === undefined) return ONE_PANE;
  const isTwice = right !== undefined && right.id === left.id;
  const one = toPane(left, 'one');
  const shown: Panes['shown'] =
    right === undefined || isTwice ? [one] : [one, toPane(right, 'two')];
  const share = typeof kept['share'] === 'number' ? kept['share'] : ONE_PANE.share;
  const active = NAMES[Number(kept['active'])] ?? 'one';
  return {
    shown,
    active: shown.some(({ name }) => name === active) ? active : 'one',
    share: Math.min(Math.max(share, LEAST_SHARE), 1 - LEAST_SHARE),
  };
}

function toPane(kept: KeptPane, name: PaneName): Pane {
  const { id, contents, check = false, past = [], future = [] } = kept;
  return { name, trail: { past, here: id, future }, place: null, contents, check };
}

function parse(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function isPane(value: unknown): value is KeptPane {
  if (typeof value !== 'object' || value === null) return false;
  const {
    id,
    contents,
    check = false,
    past,
    future,
  } = value as Partial<Record<keyof KeptPane, unknown>>;
  const isOpen = id === null || typeof id === 'string';
  const areFlags = [contents, check].every((flag) => typeof flag === 'boolean');
  return isOpen && areFlags && [past, future].every((way) => way === undefined || isWay(way));
}

function isWay(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((id) => typeof id === 'string');
}
