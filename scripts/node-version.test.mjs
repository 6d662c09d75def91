import { describe, expect, it } from 'vitest';
import { canInstallOfficialElectron, nodeProblem } from './node-version.mjs';

describe('nodeProblem', () => {
  it.each(['20.19.0', '20.20.2', '22.12.0', '22.21.1', '23.0.0', '24.1.0', '26.0.0'])(
    'accepts Node %s',
    (version) => expect(nodeProblem(version)).toBeNull(),
  );

  it.each(['18.20.4', '20.18.3', '21.7.3', '22.11.0'])('refuses Node %s, naming it', (version) =>
    expect(nodeProblem(version)).toContain(`this is Node ${version}`),
  );
});

describe('canInstallOfficialElectron', () => {
  it.each([
    ['20.20.2', false],
    ['22.11.0', false],
    ['22.12.0', true],
    ['24.0.0', true],
  ])('on Node %s: %s', (version, expected) =>
    expect(canInstallOfficialElectron(version)).toBe(expected),
  );
});
