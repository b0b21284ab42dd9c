import { UploadFile } from "./UploadFile";
import { userView } from "./userView";

/** Step 1 of an import of people. */
export const UploadPage = () => <UploadFile view={userView} />;
