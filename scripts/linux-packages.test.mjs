import { describe, expect, it } from 'vitest';
import {
  adviseInstall,
  aptArguments,
  missingPackages,
  parseCandidates,
  parseInstalled,
  pickNames,
} from './linux-packages.mjs';

describe('missingPackages', () => {
  it('takes any alternative that is installed', () => {
    const installed = parseInstalled(
      'libgtk-3-0t64 installed\nlibnss3 installed\nxvfb config-files\n',
    );
    const packages = [['libgtk-3-0t64', 'libgtk-3-0'], ['libnss3'], ['xvfb'], ['dbus']];
    expect(missingPackages(packages, installed)).toEqual([['xvfb'], ['dbus']]);
  });
});

describe('pickNames', () => {
  const policy = [
    'libasound2t64:',
    '  Installed: (none)',
    '  Candidate: 1.2.11-1',
    '  Version table:',
    'libasound2:',
    '  Installed: (none)',
    '  Candidate: (none)',
    '  Version table:',
    '',
  ].join('\n');

  it('picks the alternative that apt can install', () => {
    const candidates = parseCandidates(policy);
    expect(pickNames([['libasound2', 'libasound2t64']], candidates)).toEqual(['libasound2t64']);
  });

  it('falls back to the oldest name while apt knows none', () => {
    expect(pickNames([['libasound2t64', 'libasound2']], new Set())).toEqual(['libasound2']);
  });
});

describe('apt-get', () => {
  it('waits while another program installs', () => {
    const args = aptArguments(['install', 'xvfb']);
    expect(args.slice(-2)).toEqual(['install', 'xvfb']);
    expect(args[args.indexOf('DPkg::Lock::Timeout=120') - 1]).toBe('-o');
  });

  it('is named as a line to type, with sudo for those who need it', () => {
    expect(adviseInstall('It failed.', ['xvfb', 'dbus'], true)).toContain(
      'It failed. Install them with\n\n  apt-get install --yes xvfb dbus\n\n',
    );
    expect(adviseInstall('It failed.', ['xvfb'], false)).toContain(
      '  sudo apt-get install --yes xvfb',
    );
  });
});
