import AddOutlined from "@mui/icons-material/AddOutlined";
import LabelOutlined from "@mui/icons-material/LabelOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useMemo, useRef } from "react";
import { problemOf } from "../graphql/errors";
import { EmptyState } from "../ui/EmptyState";
import { ErrorState } from "../ui/ErrorState";
import { FullHeight } from "../ui/FullHeight";
import { PageHeader } from "../ui/PageHeader";
import { SearchField } from "../ui/SearchField";
import { TotalText } from "../ui/TotalText";
import { setOrDelete, useListUrl } from "../ui/useListUrl";
import { LabelDialogs } from "./LabelDialogs";
import { LabelTable } from "./LabelTable";
import type { Label, LabelKind } from "./labelKinds";
import { useDialogUrl } from "./useDialogUrl";
import { useSettings } from "./useSettings";

interface LabelListProps {
  kind: LabelKind;
  labels: readonly Label[] | undefined;
  error: unknown;
  onRetry: () => void;
}

/** Without case and accents, as names are compared on the server. */
const fold = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** All groups, or all locations, of a department; they come at once, so searching and sorting are done here. */
export function LabelList({ kind, labels, error, onRetry }: LabelListProps) {
  const { viewerCanEditLabels } = useSettings();
  const { params, change } = useListUrl();
  const dialog = useDialogUrl();
  const newButton = useRef<HTMLButtonElement>(null);
  const search = params.get("search") ?? "";
  const wanted = fold(search);
  const shown = useMemo(() => labels?.filter(({ name }) => fold(name).includes(wanted)), [labels, wanted]);
  const create = viewerCanEditLabels && (
    <Button ref={newButton} variant="contained" startIcon={<AddOutlined />} onClick={() => dialog.open("new")}>
      New {kind.one}
    </Button>
  );

  return (
    <FullHeight>
      <PageHeader title={kind.title} context={kind.context} actions={labels && labels.length > 0 && create} />
      {error && !labels ? (
        <ErrorState problem={problemOf(error)} onRetry={onRetry} />
      ) : (
        <>
          {labels?.length !== 0 && (
            <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1, alignItems: "center", pb: 1.5 }}>
              <SearchField
                main
                label={`Search ${kind.many}`}
                value={search}
                onSearch={(text) => change((next) => setOrDelete(next, "search", text), { replace: true })}
              />
              <Box sx={{ ml: "auto" }}>
                <TotalText total={shown?.length} one={kind.one} isFiltered={search !== ""} />
              </Box>
            </Box>
          )}
          <LabelTable
            kind={kind}
            labels={shown}
            onAction={viewerCanEditLabels ? dialog.open : undefined}
            empty={
              labels?.length === 0 ? (
                <EmptyState icon={<LabelOutlined />} title={kind.emptyTitle} actions={create}>
                  {kind.emptyText}
                </EmptyState>
              ) : (
                <EmptyState
                  title={`No ${kind.one} is called so`}
                  actions={
                    <Button variant="outlined" onClick={() => change((next) => next.delete("search"))}>
                      Show all {kind.many}
                    </Button>
                  }
                >
                  Nothing matches “{search}”.
                </EmptyState>
              )
            }
          />
        </>
      )}
      {labels && viewerCanEditLabels && (
        <LabelDialogs kind={kind} labels={labels} url={dialog} fallbackFocus={newButton} />
      )}
    </FullHeight>
  );
}
