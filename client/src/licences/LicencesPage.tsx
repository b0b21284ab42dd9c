import AddOutlined from "@mui/icons-material/AddOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import useMediaQuery from "@mui/material/useMediaQuery";
import { useNavigate } from "react-router";
import { problemOf } from "../graphql/errors";
import { useLicencesPageQuery } from "../graphql/generated";
import { DepartmentGate } from "../session/DepartmentGate";
import type { OpenDepartment } from "../session/departments";
import { TrainingHeader } from "../training/TrainingHeader";
import { ErrorState } from "../ui/ErrorState";
import { FullHeight } from "../ui/FullHeight";
import { Pager } from "../ui/Pager";
import { pageArguments } from "../ui/paging";
import { SearchField } from "../ui/SearchField";
import { TotalText } from "../ui/TotalText";
import { LicenceOrderDialog } from "./LicenceOrderDialog";
import { LicencesEmpty } from "./LicencesEmpty";
import { PoolCards } from "./PoolCards";
import { PoolsTable } from "./PoolsTable";
import { usePoolsView } from "./poolsView";
import { useOrderDialog } from "./useOrderDialog";

/** The licences that the department has paid for, pool by pool. */
export function LicencesPage() {
  return (
    <DepartmentGate may={({ viewerCanListUsers }) => viewerCanListUsers}>
      {(department) => <DepartmentLicences department={department} />}
    </DepartmentGate>
  );
}

function DepartmentLicences({ department }: { department: OpenDepartment }) {
  const isPhone = useMediaQuery((theme) => theme.breakpoints.down("sm"), { noSsr: true });
  const navigate = useNavigate();
  const { view, size, change, move, resize, reset } = usePoolsView();
  const { asked, ask, close } = useOrderDialog();
  const { data, previousData, loading, error, refetch } = useLicencesPageQuery({
    variables: {
      departmentId: department.id,
      ...pageArguments(view.position, size),
      search: view.search || null,
      sort: view.sort,
    },
    notifyOnNetworkStatusChange: true,
  });
  const shown = (data ?? previousData)?.department;
  const pools = shown?.licencePools;
  const canBuy = shown?.viewerCanPurchaseLicences === true;
  const add = canBuy && (
    <Button variant="contained" startIcon={<AddOutlined />} onClick={() => ask("add")}>
      Add Licences
    </Button>
  );
  const List = isPhone ? PoolCards : PoolsTable;
  return (
    <FullHeight>
      <TrainingHeader department={department} tab="licences" actions={add} />
      <Box className="no-print" sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1, pb: 1.5 }}>
        <SearchField main label="Search by course" value={view.search} onSearch={(search) => change({ search })} />
        <Box sx={{ ml: "auto" }}>
          <TotalText total={pools?.totalCount} one="pool" isFiltered={view.search !== ""} />
        </Box>
      </Box>
      {error && !data ? (
        <ErrorState problem={problemOf(error)} onRetry={() => refetch()} />
      ) : (
        <List
          pools={pools?.nodes.map((pool) => ({ ...pool, id: pool.course.id }))}
          reloading={loading}
          sort={view.sort}
          onSort={(sort) => change({ sort })}
          empty={<LicencesEmpty search={view.search} actions={add} onReset={reset} />}
          footer={
            pools && (
              <Pager
                label="licence pools"
                total={pools.totalCount}
                shown={pools.nodes.length}
                size={size}
                position={view.position}
                pageInfo={pools.pageInfo}
                onMove={move}
                onSize={resize}
              />
            )
          }
        />
      )}
      {asked === "add" && canBuy && (
        <LicenceOrderDialog
          way="ADD"
          departmentId={department.id}
          course={null}
          onClose={close}
          onDone={(courseId) => void navigate(`/training/licences/${courseId}`, { state: { fromList: true } })}
        />
      )}
    </FullHeight>
  );
}
