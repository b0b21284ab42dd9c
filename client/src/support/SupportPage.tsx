import Box from "@mui/material/Box";
import { useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { client } from "../graphql/client";
import { problemOf } from "../graphql/errors";
import {
  type DepartmentList_DepartmentFragment,
  useStartSupportVisitMutation,
  useSupportPageQuery,
} from "../graphql/generated";
import { rememberDepartment } from "../session/departments";
import { useSession } from "../session/SessionProvider";
import { ErrorState } from "../ui/ErrorState";
import { PageHeader } from "../ui/PageHeader";
import { SearchField } from "../ui/SearchField";
import { setOrDelete } from "../ui/useListUrl";
import { DepartmentList } from "./DepartmentList";
import { Onboarding } from "./Onboarding";
import { OpenDepartmentDialog } from "./OpenDepartmentDialog";
import { RemovedPeople } from "./RemovedPeople";
import { SecondFactorFirst } from "./SecondFactorFirst";
import { VisitDialog } from "./VisitDialog";

const limit = 50;
const onboardingReason = "Onboarding: upload of the roster";

/** Support chooses a department to visit, and says why. */
export function SupportPage() {
  const navigate = useNavigate();
  const { viewer, department: current, selectDepartment } = useSession();
  const [params, setParams] = useSearchParams();
  const search = params.get("search") ?? "";
  const [chosen, setChosen] = useState<DepartmentList_DepartmentFragment>();
  const [isOnboarding, setIsOnboarding] = useState(false);
  const { data, previousData, error, refetch } = useSupportPageQuery({
    variables: { search: search || null, first: limit },
  });
  const [startVisit, starting] = useStartSupportVisitMutation();
  const departments = (data ?? previousData)?.departmentsForSupport;

  const searchFor = (text: string) =>
    setParams(
      (current) => {
        setOrDelete(current, "search", text);
        return current;
      },
      { replace: true },
    );
  const isOpening = params.get("open") === "department";
  const turn = (open: boolean) =>
    setParams(
      (current) => {
        setOrDelete(current, "open", open ? "department" : "");
        return current;
      },
      { replace: !open },
    );
  const choose = (department: DepartmentList_DepartmentFragment, onboarding: boolean) => {
    starting.reset();
    setIsOnboarding(onboarding);
    setChosen(department);
  };
  const begin = async (reason: string) => {
    if (!chosen) return;
    try {
      await startVisit({ variables: { departmentId: chosen.id, reason } });
      rememberDepartment(chosen.id);
      await client.refetchQueries({ include: ["session"] });
      navigate(`${isOnboarding ? "/imports/new" : "/"}?department=${chosen.id}`);
    } catch {
      // Shown in the dialog through the mutation's own error.
    }
  };

  if (viewer.account.isSupport && error && problemOf(error).code === "FORBIDDEN") return <SecondFactorFirst />;
  return (
    <Box sx={{ maxWidth: 720 }}>
      <PageHeader
        title="Support"
        context="Visit a department to see what its officers see. Everything you do there is recorded."
      />
      <SearchField main label="Search departments" value={search} onSearch={searchFor} sx={{ mb: 2 }} />
      {error && !departments ? (
        <ErrorState problem={problemOf(error)} onRetry={() => refetch()} />
      ) : (
        <DepartmentList
          departments={departments}
          visitedIds={viewer.visits.map(({ department }) => department.id)}
          mayBeMore={departments?.length === limit}
          onVisit={(department) => choose(department, false)}
          onOpen={(id) => {
            selectDepartment(id);
            navigate(`/?department=${id}`);
          }}
        />
      )}
      {current?.visit && (
        <Box sx={{ mt: 4 }}>
          <RemovedPeople key={current.id} department={current} />
        </Box>
      )}
      <Box sx={{ mt: 4 }}>
        <Onboarding onOpen={() => turn(true)} />
      </Box>
      {isOpening && (
        <OpenDepartmentDialog
          onClose={() => turn(false)}
          onVisit={(department) => {
            turn(false);
            choose(department, true);
          }}
        />
      )}
      {chosen && (
        <VisitDialog
          departmentName={chosen.name}
          suggestion={isOnboarding ? onboardingReason : ""}
          working={starting.loading}
          problem={starting.error && problemOf(starting.error)}
          onStart={begin}
          onClose={() => setChosen(undefined)}
        />
      )}
    </Box>
  );
}
