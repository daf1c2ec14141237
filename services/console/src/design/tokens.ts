/** Each colour of text or of a control on the ground it stands on, and the contrast it must at least have (WCAG 2.2). */
export const PAIRS = [
  ['--ink', '--paper', 7],
  ['--ink', '--surface', 7],
  ['--ink', '--sunken', 7],
  ['--ink-soft', '--paper', 7],
  ['--ink-soft', '--surface', 7],
  ['--ink-soft', '--sunken', 4.5],
  ['--accent', '--paper', 7],
  ['--accent', '--surface', 7],
  ['--accent-strong', '--accent-tint', 7],
  ['--on-accent', '--accent', 7],
  ['--on-accent', '--accent-strong', 7],
  ['--good', '--good-tint', 7],
  ['--wait', '--wait-tint', 7],
  ['--stop', '--stop-tint', 7],
  ['--stop', '--surface', 7],
  ['--past', '--past-tint', 7],
  ['--line-strong', '--surface', 3],
  ['--line-strong', '--paper', 3],
  ['--focus-outer', '--paper', 3],
  ['--focus-inner', '--accent', 3],
] as const;

export const SIZES = [
  '--size-small',
  '--size-body',
  '--size-lead',
  '--size-title',
  '--size-display',
] as const;

export const SPACES = [
  '--space-1',
  '--space-2',
  '--space-3',
  '--space-4',
  '--space-6',
  '--space-8',
  '--space-12',
] as const;
