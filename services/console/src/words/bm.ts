/** Labels in Bambara where they are known; French stands in for the rest. To be read over by a speaker. */
export const bm = {
  frame: { entries: { work: 'N ka baara' }, search: 'Mɔgɔ ɲini', searchButton: 'Ɲini' },
  signIn: { enter: 'Don' },
  time: { today: 'Bi' },
} as const;
