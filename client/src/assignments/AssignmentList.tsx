import useMediaQuery from "@mui/material/useMediaQuery";
import type { ReactNode } from "react";
import type { AssignmentList_ConnectionFragment, AssignmentSort } from "../graphql/generated";
import { Pager } from "../ui/Pager";
import type { PagePosition } from "../ui/paging";
import { AssignmentCards } from "./AssignmentCards";
import { AssignmentDialogs } from "./AssignmentDialogs";
import { AssignmentsTable } from "./AssignmentsTable";
import { SelectedAssignments } from "./SelectedAssignments";
import { useAssignmentSelection } from "./useAssignmentSelection";
import type { ReadAll } from "./useSelectAll";

interface AssignmentListProps {
  /** Undefined until something has come. */
  list: AssignmentList_ConnectionFragment | undefined;
  timeZone: string;
  /** Left out in one person's record, whose rows are all of the page's length. */
  withPerson: boolean;
  canEdit: boolean;
  /** Whether none but open ones are listed. */
  isAllOpen: boolean;
  reloading: boolean;
  sort: Required<AssignmentSort>;
  position: PagePosition;
  size: number;
  /** What stands over the rows while none is selected. */
  filters: ReactNode;
  empty: ReactNode;
  onSort: (sort: Required<AssignmentSort>) => void;
  onMove: (position: PagePosition) => void;
  onSize: (size: number) => void;
  readAll: ReadAll;
  onChanged: () => void;
}

/** Course assignments as a table or as cards, with what is done to those that are selected. */
export function AssignmentList(props: AssignmentListProps) {
  const { list, timeZone, withPerson, canEdit, reloading, sort, position, size, filters, empty } = props;
  const isNarrow = useMediaQuery((theme) => theme.breakpoints.down(withPerson ? "sm" : "md"), { noSsr: true });
  const selection = useAssignmentSelection(list?.nodes);
  const Rows = isNarrow ? AssignmentCards : AssignmentsTable;
  return (
    <>
      {selection.rows.length > 0 ? (
        <SelectedAssignments
          selection={selection}
          total={list?.totalCount ?? 0}
          isAllOpen={props.isAllOpen}
          readAll={props.readAll}
        />
      ) : (
        filters
      )}
      <Rows
        assignments={list?.nodes}
        timeZone={timeZone}
        withPerson={withPerson}
        canEdit={canEdit}
        reloading={reloading}
        sort={sort}
        onSort={props.onSort}
        selected={selection.ids}
        onSelect={selection.select}
        onAsk={selection.ask}
        isWholePage={withPerson}
        empty={empty}
        footer={
          list && (
            <Pager
              label="course assignments"
              total={list.totalCount}
              shown={list.nodes.length}
              size={size}
              position={position}
              pageInfo={list.pageInfo}
              onMove={props.onMove}
              onSize={props.onSize}
            />
          )
        }
      />
      <AssignmentDialogs selection={selection} timeZone={timeZone} onChanged={props.onChanged} />
    </>
  );
}
