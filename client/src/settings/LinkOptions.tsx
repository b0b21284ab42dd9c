import Alert from "@mui/material/Alert";
import Autocomplete from "@mui/material/Autocomplete";
import Box from "@mui/material/Box";
import { type FormEvent, useState } from "react";
import { type InvitationLink_LinkFragment, useSetInvitationLinkOptionsMutation } from "../graphql/generated";
import { LabelledField } from "../ui/LabelledField";
import { LeaveGuard } from "../ui/LeaveGuard";
import { useNotify } from "../ui/Notify";
import { Section } from "../ui/Section";
import { SaveBar } from "./SaveBar";
import { useAttempt } from "./useAttempt";
import { useSettings } from "./useSettings";

type Group = InvitationLink_LinkFragment["groups"][number];

interface LinkOptionsProps {
  link: InvitationLink_LinkFragment;
  groups: readonly Group[];
}

const sameOnes = (one: readonly string[], other: readonly string[]): boolean =>
  [...one].sort().join() === [...other].sort().join();
const idsOf = (groups: readonly Group[]): string[] => groups.map(({ id }) => id);
/** "@Fire.org, ems.org" is two domains. */
const domainsIn = (texts: readonly string[]): string[] =>
  [
    ...new Set(texts.flatMap((text) => text.split(/[\s,;]+/)).map((text) => text.replace(/^.*@/, "").toLowerCase())),
  ].filter(Boolean);

/** Whose addresses may join by the link, and into which groups. */
export function LinkOptions({ link, groups }: LinkOptionsProps) {
  const { id: departmentId } = useSettings().department;
  const notify = useNotify();
  const [domains, setDomains] = useState<string[]>();
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState<Group[]>();
  const [setOptions] = useSetInvitationLinkOptionsMutation({
    refetchQueries: ["invitationLinkPage"],
    awaitRefetchQueries: true,
  });
  const { working, problem, attempt } = useAttempt();
  const wantedDomains = domainsIn([...(domains ?? link.allowedDomains), typed]);
  const wantedGroups = chosen ?? link.groups;
  const isDirty = !sameOnes(wantedDomains, link.allowedDomains) || !sameOnes(idsOf(wantedGroups), idsOf(link.groups));

  const discard = () => {
    setDomains(undefined);
    setTyped("");
    setChosen(undefined);
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    const input = { departmentId, allowedDomains: wantedDomains, groupIds: idsOf(wantedGroups) };
    void attempt(async () => {
      await setOptions({ variables: { input } });
      discard();
      notify("The link's options are saved.");
    });
  };

  return (
    <Section title="Who joins, and into what">
      <Box component="form" noValidate onSubmit={save} sx={{ display: "grid", gap: 3 }}>
        {problem && !problem.fields.allowedDomains && <Alert severity="error">{problem.message}</Alert>}
        <Autocomplete
          multiple
          freeSolo
          options={[] as string[]}
          value={domains ?? link.allowedDomains}
          inputValue={typed}
          onInputChange={(_event, text) => setTyped(text)}
          onChange={(_event, wanted) => setDomains(domainsIn(wanted))}
          onBlur={() => {
            if (typed.trim()) setDomains(wantedDomains);
            setTyped("");
          }}
          renderInput={(params) => (
            <LabelledField
              params={params}
              label="Allowed e-mail domains"
              placeholder={wantedDomains.length === 0 ? "fire.example.org" : undefined}
              problem={problem?.fields.allowedDomains}
              help="Only addresses at these may join. Leave it empty to let every address in. Press Enter after each."
            />
          )}
        />
        <Autocomplete
          multiple
          options={groups}
          value={wantedGroups}
          onChange={(_event, wanted) => setChosen(wanted)}
          getOptionLabel={({ name }) => name}
          getOptionKey={({ id }) => id}
          isOptionEqualToValue={(one, other) => one.id === other.id}
          disableCloseOnSelect
          noOptionsText="There are no groups"
          renderInput={(params) => (
            <LabelledField params={params} label="Groups" help="Whoever joins by the link is put into these." />
          )}
        />
        <SaveBar isDirty={isDirty} saving={working} onDiscard={discard} />
      </Box>
      <LeaveGuard isDirty={isDirty}>Your changes to the link's options are not saved.</LeaveGuard>
    </Section>
  );
}
