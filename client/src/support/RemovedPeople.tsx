import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Paper from "@mui/material/Paper";
import Skeleton from "@mui/material/Skeleton";
import { useState } from "react";
import { client } from "../graphql/client";
import { problemOf } from "../graphql/errors";
import { type RemovedPeopleQuery, useBringBackUserMutation, useRemovedPeopleQuery } from "../graphql/generated";
import type { OpenDepartment } from "../session/departments";
import { ConfirmDialog } from "../ui/ConfirmDialog";
import { DateText } from "../ui/DateText";
import { EmptyState } from "../ui/EmptyState";
import { ErrorState } from "../ui/ErrorState";
import { HiddenText } from "../ui/HiddenText";
import { useNotify } from "../ui/Notify";
import { roleWords } from "../ui/roleWords";
import { SearchField } from "../ui/SearchField";
import { Section } from "../ui/Section";

type Removed = RemovedPeopleQuery["department"]["removedUsers"][number];

/** On a visit: whom officers removed, whom they no longer see themselves, and the way to bring them back. */
export function RemovedPeople({ department }: { department: OpenDepartment }) {
  const [search, setSearch] = useState("");
  const [chosen, setChosen] = useState<Removed>();
  const variables = { departmentId: department.id, search: search || null };
  const { data, previousData, error, refetch } = useRemovedPeopleQuery({ variables });
  const people = (data ?? previousData)?.department.removedUsers;

  return (
    <Section title={`Removed from ${department.name}`}>
      <SearchField label="Search removed people" value={search} onSearch={setSearch} sx={{ mb: 2 }} />
      {error && !people ? (
        <ErrorState problem={problemOf(error)} onRetry={() => refetch()} />
      ) : (
        <PeopleList department={department} people={people} isFiltered={search !== ""} onChoose={setChosen} />
      )}
      <BringBack department={department} person={chosen} onClose={() => setChosen(undefined)} />
    </Section>
  );
}

interface PeopleListProps {
  department: OpenDepartment;
  people: readonly Removed[] | undefined;
  isFiltered: boolean;
  onChoose: (person: Removed) => void;
}

function PeopleList({ department, people, isFiltered, onChoose }: PeopleListProps) {
  if (!people) return <Skeleton variant="rounded" height={120} aria-label="Loading removed people" />;
  if (people.length === 0) {
    return (
      <Paper variant="outlined">
        <EmptyState title={isFiltered ? "Nobody matches" : "Nobody was removed"}>
          {isFiltered ? "Try a part of the name or e-mail address." : "People whom an officer removes are listed here."}
        </EmptyState>
      </Paper>
    );
  }
  return (
    <Paper variant="outlined" component="ul" aria-label="Removed people" sx={{ listStyle: "none", m: 0, p: 0 }}>
      {people.map((person) => (
        <Box
          component="li"
          key={person.id}
          sx={{
            ...{ display: "flex", alignItems: "center", gap: 2, px: 2, py: 1.25 },
            "& + &": { borderTop: 1, borderColor: "divider" },
          }}
        >
          <Box sx={{ flex: 1, minWidth: 0, overflowWrap: "anywhere" }}>
            <Box sx={{ fontWeight: 600 }}>
              <bdi>{person.name}</bdi>
            </Box>
            <Box sx={{ fontSize: "0.8125rem", color: "text.secondary" }}>
              {[roleWords[person.role], person.email].filter(Boolean).join(" · ")} · removed{" "}
              <DateText value={person.removedAt} timeZone={department.timeZone} />
            </Box>
          </Box>
          <Button size="small" variant="outlined" onClick={() => onChoose(person)}>
            Bring back
            <HiddenText> {person.name}</HiddenText>
          </Button>
        </Box>
      ))}
    </Paper>
  );
}

interface BringBackProps {
  department: OpenDepartment;
  person: Removed | undefined;
  onClose: () => void;
}

function BringBack({ department, person, onClose }: BringBackProps) {
  const notify = useNotify();
  const [bringBack, { loading, error, reset }] = useBringBackUserMutation();

  const confirm = async () => {
    if (!person) return;
    try {
      await bringBack({ variables: { userId: person.id } });
    } catch {
      return; // Shown in the dialog through the mutation's own error.
    }
    onClose();
    notify(`${person.name} is in ${department.name} again.`);
    await client.refetchQueries({ include: ["removedPeople"] });
  };
  return (
    <ConfirmDialog
      open={person !== undefined}
      title={`Bring back ${person?.name ?? ""}?`}
      verb="Bring back"
      working={loading}
      problem={error && problemOf(error)}
      onConfirm={confirm}
      onClose={() => {
        reset();
        onClose();
      }}
    >
      They are active in {department.name} again, at once, with role, groups, location, employee ID and training records
      as before.
    </ConfirmDialog>
  );
}
