import { useOutletContext } from "react-router";
import type { OpenDepartment } from "../session/departments";

/** Whose settings these are, and what this person may do with them. */
export interface Settings {
  department: OpenDepartment;
  viewerCanEditSettings: boolean;
  viewerCanEditLabels: boolean;
  viewerCanManageApiTokens: boolean;
}

/** For the pages within the settings. */
export const useSettings = () => useOutletContext<Settings>();
