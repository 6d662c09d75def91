import type { MermaidConfig } from 'mermaid';
import type { Diagram } from '#contract/desktop/diagram';
import { COLOUR_ROLES, type ColourRole } from '../../look/tokens';

type Look = 'light' | 'dark' | 'highLight' | 'highDark';

/** Of what comes in many kinds, such as branches and slices: far apart, and one after the other. */
const HUES = [181, 38, 212, 330, 95, 270, 18, 150, 240, 60, 300, 200];
const SATURATION = 42;
/** Percent of light at which they stand out from the ground, and the ground's colour from them. */
const LIGHTNESS: Readonly<Record<Look, number>> = {
  light: 33,
  dark: 68,
  highLight: 24,
  highDark: 76,
};

/** Mermaid's settings for a drawing in Outloud's own colours, those of the look it will be seen in. */
export function diagramTheme({ dark, high }: Omit<Diagram, 'source'>): MermaidConfig {
  const look: Look = dark ? (high ? 'highDark' : 'dark') : high ? 'highLight' : 'light';
  const colour = (name: ColourRole['name']): string =>
    COLOUR_ROLES.find((role) => role.name === name)?.[look] ?? '';
  const text = colour('--mantine-color-text');
  const line = colour('--mantine-color-dimmed');
  const page = colour('--outloud-page');
  const node = colour('--mantine-color-ink-light');
  const edge = colour('--outloud-accent');
  const quiet = colour('--mantine-color-gray-light');
  const caution = colour('--mantine-color-yellow-light');
  const cautionEdge = colour('--mantine-color-yellow-light-color');
  const danger = colour('--outloud-danger');
  const kinds = HUES.map((hue) => `hsl(${hue}, ${SATURATION}%, ${LIGHTNESS[look]}%)`);

  return {
    theme: 'base',
    themeVariables: {
      // Mermaid would work out colours for the dark, from few; all are given.
      darkMode: false,
      background: page,
      textColor: text,
      lineColor: line,
      arrowheadColor: line,
      titleColor: text,
      primaryColor: node,
      primaryTextColor: text,
      primaryBorderColor: edge,
      secondaryColor: quiet,
      secondaryTextColor: text,
      secondaryBorderColor: line,
      tertiaryColor: colour('--outloud-list'),
      tertiaryTextColor: text,
      tertiaryBorderColor: line,
      edgeLabelBackground: page,
      relationLabelBackground: page,
      labelBackgroundColor: page,
      noteBkgColor: caution,
      noteTextColor: text,
      noteBorderColor: cautionEdge,
      actorLineColor: line,
      activationBorderColor: edge,
      sequenceNumberColor: page,
      rowOdd: page,
      rowEven: quiet,
      stateLabelColor: text,
      sectionBkgColor: quiet,
      altSectionBkgColor: page,
      sectionBkgColor2: quiet,
      excludeBkgColor: quiet,
      gridColor: line,
      activeTaskBkgColor: caution,
      activeTaskBorderColor: cautionEdge,
      doneTaskBkgColor: quiet,
      doneTaskBorderColor: line,
      critBkgColor: colour('--mantine-color-red-light'),
      critBorderColor: danger,
      todayLineColor: danger,
      vertLineColor: edge,
      taskTextClickableColor: edge,
      errorTextColor: danger,
      pieOpacity: '1',
      pieStrokeColor: page,
      pieOuterStrokeColor: line,
      pieSectionTextColor: page,
      scaleLabelColor: page,
      branchLabelColor: page,
      commitLabelColor: text,
      commitLabelBackground: quiet,
      archEdgeColor: line,
      archEdgeArrowColor: line,
      archGroupBorderColor: line,
      xyChart: { plotColorPalette: kinds.join(',') },
      radar: { graticuleColor: line },
      ...numbered('pie', kinds, 1),
      ...numbered('git', kinds, 0),
      ...numbered('cScale', kinds, 0),
    },
  };
}

/** The colours under a name with the number of each, from the first on. */
function numbered(name: string, colours: readonly string[], first: number) {
  return Object.fromEntries(colours.map((colour, at) => [`${name}${at + first}`, colour]));
}
