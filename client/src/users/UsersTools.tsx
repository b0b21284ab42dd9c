import useMediaQuery from "@mui/material/useMediaQuery";
import type { OpenDepartment } from "../session/departments";
import { TableLookMenu } from "../ui/TableLookMenu";
import type { SelectionModel } from "../ui/table/selection";
import { RecentActionsLink } from "./actions/RecentActionsLink";
import { ExportMenu } from "./ExportMenu";
import { userColumnNames } from "./tableLook";
import type { useLook } from "./useLook";
import { userColumnWords } from "./userColumns";
import type { useUsersView } from "./usersView";
import type { SavedView } from "./views/savedViews";
import { ViewMenu } from "./views/ViewMenu";

interface UsersToolsProps {
  department: OpenDepartment;
  page: ReturnType<typeof useUsersView>;
  views: readonly SavedView[] | undefined;
  look: ReturnType<typeof useLook>;
  total: number | undefined;
  selection: SelectionModel;
}

const columns = userColumnNames.map((name) => ({ name, label: userColumnWords[name] }));

/** What is done with the table as a whole: its saved views, its looks, its export. */
export function UsersTools({ department, page, views, look, total, selection }: UsersToolsProps) {
  const isPhone = useMediaQuery((theme) => theme.breakpoints.down("sm"), { noSsr: true });
  return (
    <>
      <ViewMenu
        department={department}
        views={views}
        view={page.view}
        look={look.shown}
        onShow={page.show}
        onReset={page.reset}
      />
      {!isPhone && (
        <TableLookMenu
          columns={columns}
          shown={look.shown.columns}
          density={look.shown.density}
          onColumns={(shown) => look.change({ columns: shown })}
          onDensity={(density) => look.change({ density })}
          onReset={look.reset}
        />
      )}
      <RecentActionsLink />
      <ExportMenu departmentId={department.id} params={page.params} total={total} selection={selection} />
    </>
  );
}
