import DownloadOutlined from "@mui/icons-material/DownloadOutlined";
import Button from "@mui/material/Button";
import useMediaQuery from "@mui/material/useMediaQuery";
import { problemOf } from "../graphql/errors";
import { useAuditLogPageQuery, useAuditLogTotalQuery } from "../graphql/generated";
import { EmptyState } from "../ui/EmptyState";
import { ErrorState } from "../ui/ErrorState";
import { FullHeight } from "../ui/FullHeight";
import { PageHeader } from "../ui/PageHeader";
import { Pager } from "../ui/Pager";
import { pageArguments } from "../ui/paging";
import { TotalText } from "../ui/TotalText";
import { AuditCards } from "./AuditCards";
import { AuditFilters } from "./AuditFilters";
import { AuditTable } from "./AuditTable";
import { auditExportUrl, auditFilterOf, countAuditFilters, useAuditView } from "./auditView";
import { useSettings } from "./useSettings";

/** What happened in the department: who, to whom, which way, old and new. */
export function AuditLogPage() {
  const { department, viewerCanEditSettings } = useSettings();
  const isNarrow = useMediaQuery((theme) => theme.breakpoints.down("md"), { noSsr: true });
  const { view, size, change, move, resize, reset } = useAuditView();
  const departmentId = department.id;
  const filter = auditFilterOf(view, department.timeZone);
  const { data, previousData, loading, error, refetch } = useAuditLogPageQuery({
    variables: { departmentId, ...pageArguments(view.position, size), filter },
    notifyOnNetworkStatusChange: true,
  });
  // Counting half a million events takes longer than showing fifty: the page does not wait for it.
  const counted = useAuditLogTotalQuery({ variables: { departmentId, filter } });
  const total = (counted.data ?? counted.previousData)?.department.auditLog.totalCount;
  const log = (data ?? previousData)?.department.auditLog;
  const isFiltered = countAuditFilters(view) > 0 || view.actor !== "" || view.subject !== "";
  const List = isNarrow ? AuditCards : AuditTable;

  return (
    <FullHeight>
      <PageHeader
        title="Audit log"
        context={
          viewerCanEditSettings
            ? "What happened here, by whom and which way. Entries are never changed or deleted."
            : "What happened to the people you see, by whom and which way."
        }
        actions={
          <Button
            variant="outlined"
            startIcon={<DownloadOutlined />}
            href={auditExportUrl(department.id, view, department.timeZone)}
            download
          >
            Export CSV
          </Button>
        }
      />
      <AuditFilters
        view={view}
        seesAll={viewerCanEditSettings}
        personName={view.userId ? (log?.nodes[0]?.subjectName ?? "one person") : undefined}
        onChange={change}
        onReset={reset}
        end={<TotalText total={total} one="event" isFiltered={isFiltered} />}
      />
      {error && !data ? (
        <ErrorState
          problem={problemOf(error)}
          onRetry={() => refetch()}
          actions={isFiltered && <Button onClick={reset}>Reset filters</Button>}
        />
      ) : (
        <List
          events={log?.nodes}
          timeZone={department.timeZone}
          reloading={loading}
          empty={
            isFiltered ? (
              <EmptyState
                title="Nothing matches"
                actions={
                  <Button variant="outlined" onClick={reset}>
                    Reset filters
                  </Button>
                }
              >
                Try a part of a name, fewer filters or more days.
              </EmptyState>
            ) : (
              <EmptyState title="Nothing has happened yet">
                Each change will stand here, with who made it and what it was before.
              </EmptyState>
            )
          }
          footer={
            log &&
            log.nodes.length > 0 && (
              <Pager
                label="events"
                total={total ?? log.nodes.length}
                shown={log.nodes.length}
                size={size}
                position={view.position}
                pageInfo={log.pageInfo}
                onMove={move}
                onSize={resize}
              />
            )
          }
        />
      )}
    </FullHeight>
  );
}
