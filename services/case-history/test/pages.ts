interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** Everything that a list gives, page by page. */
export async function pagesOf<T>(ask: (page: { after?: string }) => Promise<Page<T> | null>): Promise<T[]> {
  const all: T[] = [];
  for (let after: string | null | undefined; after !== null;) {
    const page = (await ask(after ? { after } : {}))!;
    all.push(...page.items);
    after = page.next;
  }
  return all;
}
