import GroupsOutlined from "@mui/icons-material/GroupsOutlined";
import Autocomplete from "@mui/material/Autocomplete";
import Chip from "@mui/material/Chip";
import { useMemo, useState } from "react";
import { LabelledField } from "../ui/LabelledField";
import { countOf } from "../ui/numbers";
import { PeopleGroup, PeopleOption } from "./PeopleOption";
import { type PeopleChoice, usePeopleChoices } from "./usePeopleChoices";

interface Named {
  id: string;
  name: string;
}

/** People by name, and groups of them. */
export interface People {
  users: readonly Named[];
  groups: readonly Named[];
}

export const nobody: People = { users: [], groups: [] };

interface PeoplePickerProps {
  departmentId: string;
  value: People;
  onChange: (people: People) => void;
  label: string;
  /** Whether whole groups can be chosen too. */
  withGroups?: boolean;
  help?: string;
  problem?: string;
  autoFocus?: boolean;
}

const asChoices = ({ users, groups }: People): PeopleChoice[] => [
  ...groups.map(({ id, name }): PeopleChoice => ({ kind: "group", id, name })),
  ...users.map(({ id, name }): PeopleChoice => ({ kind: "user", id, name })),
];

const ofKind = (choices: readonly PeopleChoice[], wanted: PeopleChoice["kind"]): Named[] =>
  choices.filter(({ kind }) => kind === wanted).map(({ id, name }) => ({ id, name }));

/** Several people of a department, found by name, e-mail or employee ID among all of them; groups too where asked for. */
export function PeoplePicker(props: PeoplePickerProps) {
  const { departmentId, value, onChange, label, withGroups = false, help, problem, autoFocus } = props;
  const [typed, setTyped] = useState("");
  const [isOpen, setIsOpen] = useState(false);
  const { choices, isSearching, hasMore, failed } = usePeopleChoices(departmentId, typed, { isOpen, withGroups });
  const ids = asChoices(value).map(({ id }) => id);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new array of the same people would empty the field
  const picked = useMemo(() => asChoices(value), [ids.join()]);
  const people = hasMore ? "People: the first 20, type more of the name" : "People";
  return (
    <Autocomplete
      multiple
      disableCloseOnSelect
      filterSelectedOptions
      autoHighlight={typed.trim() !== ""}
      open={isOpen}
      onOpen={() => setIsOpen(true)}
      onClose={() => setIsOpen(false)}
      options={choices}
      value={picked}
      onChange={(_event, chosen) => onChange({ users: ofKind(chosen, "user"), groups: ofKind(chosen, "group") })}
      inputValue={typed}
      onInputChange={(_event, text) => setTyped(text)}
      filterOptions={(all) => all}
      groupBy={withGroups || hasMore ? ({ kind }) => (kind === "group" ? "Groups" : people) : undefined}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      loading={isSearching}
      loadingText="Searching…"
      noOptionsText={noneText(typed, failed)}
      renderGroup={({ key, group, children }) => (
        <PeopleGroup key={key} label={group}>
          {children}
        </PeopleGroup>
      )}
      renderOption={({ key, ...option }, choice) => <PeopleOption key={choice.id} choice={choice} {...option} />}
      renderValue={(chosen, getItemProps) =>
        chosen.map((choice, index) => {
          const { key, ...item } = getItemProps({ index });
          return <PersonChip key={choice.id} choice={choice} {...item} />;
        })
      }
      slotProps={{
        paper: { role: "region", "aria-label": label },
        popper: { sx: { "& .MuiAutocomplete-listbox": { maxHeight: "min(360px, 42dvh)" } } },
      }}
      sx={{ "& .MuiAutocomplete-inputRoot": { maxHeight: 200, overflowY: "auto" } }}
      renderInput={(params) => (
        <LabelledField
          params={params}
          label={label}
          autoFocus={autoFocus}
          placeholder={value.users.length + value.groups.length === 0 ? "Name, e-mail or employee ID" : undefined}
          help={chosenText(value) ?? help}
          problem={problem}
        />
      )}
    />
  );
}

type ChipProps = React.ComponentProps<typeof Chip> & { choice: PeopleChoice };

function PersonChip({ choice, ...chip }: ChipProps) {
  const { kind, name } = choice;
  return (
    <Chip
      {...chip}
      size="small"
      icon={kind === "group" ? <GroupsOutlined /> : undefined}
      label={<bdi>{name}</bdi>}
      title={kind === "group" ? `Group ${name}` : name}
    />
  );
}

function noneText(typed: string, failed: boolean): string {
  if (failed) return "People can't be searched just now. Try again.";
  return typed.trim() ? `Nobody found for “${typed.trim()}”.` : "Nobody else to choose.";
}

/** How many were chosen, once that is more than a glance. */
function chosenText({ users, groups }: People): string | undefined {
  if (users.length + groups.length < 2) return undefined;
  const parts = [
    ...(groups.length > 0 ? [countOf(groups.length, "group")] : []),
    ...(users.length > 0 ? [countOf(users.length, "person", "people")] : []),
  ];
  return `${parts.join(" and ")} chosen.`;
}
