import { Pager } from "../ui/Pager";
import type { RowPages } from "./useRowPages";

interface RowPagerProps {
  pages: RowPages;
  rows: { totalCount: number; nodes: readonly unknown[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

/** Which rows of how many, and the way to the others. */
export function RowPager({ pages, rows }: RowPagerProps) {
  const hasPreviousPage = pages.position.after !== undefined;
  return (
    <Pager
      label="rows"
      total={rows.totalCount}
      shown={rows.nodes.length}
      size={pages.size}
      position={pages.position}
      pageInfo={{ ...rows.pageInfo, hasPreviousPage, startCursor: pages.position.after }}
      onMove={pages.move}
      onSize={pages.resize}
    />
  );
}
