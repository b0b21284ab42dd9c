import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import { Link as RouterLink } from "react-router";
import { RetiredChip } from "../courses/CourseMarks";
import type { LicencePoolSortField, SortDirection } from "../graphql/generated";
import { CardList } from "../ui/CardList";
import { formatNumber } from "../ui/numbers";
import type { PoolListProps } from "./PoolsTable";
import { RunOut } from "./RunOut";

const orders: { field: LicencePoolSortField; direction: SortDirection; label: string }[] = [
  { field: "COURSE", direction: "ASC", label: "Course, A to Z" },
  { field: "COURSE", direction: "DESC", label: "Course, Z to A" },
  { field: "AVAILABLE", direction: "ASC", label: "Fewest available first" },
  { field: "TOTAL", direction: "DESC", label: "Most bought first" },
];

/** The table's rows for a phone. */
export function PoolCards({ pools, ...list }: PoolListProps) {
  return (
    <CardList label="licence pools" rows={pools} orders={orders} {...list}>
      {(pool) => {
        const facts = [
          { label: "Bought", value: pool.total },
          { label: "Used", value: pool.used },
          { label: "Assigned", value: pool.assigned },
          { label: "Available", value: pool.available },
          { label: "Taken in 90 days", value: pool.takenLately },
        ];
        return (
          <>
            <Box sx={{ display: "flex", gap: 1, alignItems: "flex-start" }}>
              <Link
                component={RouterLink}
                to={`/training/licences/${pool.course.id}`}
                state={{ fromList: true }}
                sx={{ flex: 1, minWidth: 0, fontWeight: 600, overflowWrap: "anywhere" }}
              >
                <bdi>{pool.course.name}</bdi>
              </Link>
              {pool.course.retiredAt && <RetiredChip />}
            </Box>
            <Box
              component="dl"
              className="numeric"
              sx={{ m: 0, mt: 1, display: "grid", gridTemplateColumns: "1fr auto", columnGap: 2, rowGap: 0.25 }}
            >
              {facts.map(({ label, value }) => (
                <Box key={label} sx={{ display: "contents" }}>
                  <Box component="dt" sx={{ color: "text.secondary" }}>
                    {label}
                  </Box>
                  <Box component="dd" sx={{ m: 0, textAlign: "end" }}>
                    {formatNumber(value)}
                  </Box>
                </Box>
              ))}
              <Box component="dt" sx={{ color: "text.secondary" }}>
                Runs out
              </Box>
              <Box component="dd" sx={{ m: 0, textAlign: "end" }}>
                <RunOut pool={pool} />
              </Box>
            </Box>
          </>
        );
      }}
    </CardList>
  );
}
