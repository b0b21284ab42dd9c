import { useOutletContext } from "react-router";
import type { RecordUser } from "./useRecordChange";

/** The person whose record is open, for its tabs. */
export const useRecord = (): RecordUser => useOutletContext<RecordUser>();
