import { completionView } from "./completionView";
import { UploadFile } from "./UploadFile";

/** Step 1 of an import of completions. */
export const CompletionUploadPage = () => <UploadFile view={completionView} />;
