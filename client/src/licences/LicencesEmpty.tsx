import ConfirmationNumberOutlined from "@mui/icons-material/ConfirmationNumberOutlined";
import SearchOffOutlined from "@mui/icons-material/SearchOffOutlined";
import Button from "@mui/material/Button";
import type { ReactNode } from "react";
import { EmptyState } from "../ui/EmptyState";

interface LicencesEmptyProps {
  search: string;
  /** Buying the first ones; left out for those who may not. */
  actions: ReactNode;
  onReset: () => void;
}

export function LicencesEmpty({ search, actions, onReset }: LicencesEmptyProps) {
  if (search) {
    return (
      <EmptyState
        icon={<SearchOffOutlined />}
        title="No pool matches"
        actions={
          <Button variant="outlined" onClick={onReset}>
            Reset search
          </Button>
        }
      >
        Only courses of which licences were bought stand here.
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={<ConfirmationNumberOutlined />} title="No licences yet" actions={actions}>
      Some courses need a licence for each person who starts them. Once some are bought, their pools stand here: how
      many are left, who took them, and when they will run out.{!actions && " An admin adds them."}
    </EmptyState>
  );
}
