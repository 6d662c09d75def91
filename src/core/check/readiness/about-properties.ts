/** Rules whose problems are mended in the properties of a draft. */
const ABOUT_PROPERTIES: ReadonlySet<string> = new Set(
  [
    'canonical-url',
    'cover',
    'date',
    'description',
    'description-length',
    'missing-canonical-url',
    'missing-date',
    'slug',
    'target-fields',
  ].map((name) => `readiness/${name}`),
);

/** Whether what this rule finds is mended in the properties. */
export function isAboutProperties(rule: string): boolean {
  return ABOUT_PROPERTIES.has(rule);
}
