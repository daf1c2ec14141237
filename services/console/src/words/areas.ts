/** The words of each area of screens, loaded with its first screen. A new area is a file for each language and a line here. */
export const areas = {
  work: { fr: () => import('./fr/work.js'), en: () => import('./en/work.js') },
  cases: { fr: () => import('./fr/cases.js'), en: () => import('./en/cases.js') },
  case: { fr: () => import('./fr/case.js'), en: () => import('./en/case.js') },
  design: { fr: () => import('./fr/design.js'), en: () => import('./en/design.js') },
} as const;

export type Area = keyof typeof areas;
