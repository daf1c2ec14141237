import type { ReactNode } from 'react';
import { useWords } from '../words/words.js';
import { Answer } from './answer.js';
import { Button } from './button.js';

interface Page<Item> {
  readonly items: readonly Item[];
}

interface Reading<Item> {
  readonly data: { readonly pages: readonly Page<Item>[] } | undefined;
  readonly error: Error | null;
  readonly dataUpdatedAt: number;
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  refetch(): unknown;
  fetchNextPage(): unknown;
}

interface PagesProps<Item> {
  readonly of: Reading<Item>;
  readonly empty: ReactNode;
  children(items: readonly Item[]): ReactNode;
}

/** A list that comes in pages, in all its states; more is asked for by a button, so that the end of the page can be reached. */
export function Pages<Item>({ of, empty, children }: PagesProps<Item>) {
  const say = useWords();
  return (
    <Answer of={of}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        if (items.length === 0) return empty;
        return (
          <>
            {children(items)}
            {of.hasNextPage && (
              <Button busy={of.isFetchingNextPage} onClick={() => void of.fetchNextPage()}>
                {say('table.more')}
              </Button>
            )}
          </>
        );
      }}
    </Answer>
  );
}
