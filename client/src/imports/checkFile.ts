import { formatBytes } from "./measures";

export type FileRefusal = { title: string; advice: string };

const SPREADSHEETS = /\.(xlsx|xlsm|xlsb|xls|ods|numbers)$/i;

/** What can be told before a byte is sent. The server checks everything again. */
export function refuseFile(file: { name: string; size: number }, maxBytes: number): FileRefusal | null {
  if (SPREADSHEETS.test(file.name)) {
    return {
      title: `${file.name} is a spreadsheet, not a CSV file`,
      advice:
        "Open it in Excel, Numbers or LibreOffice, choose File > Save As (or Export), pick “CSV UTF-8 (Comma delimited)”, and upload the .csv file that this makes.",
    };
  }
  if (!/\.csv$/i.test(file.name)) {
    return {
      title: `${file.name} is not a .csv file`,
      advice: "Upload a file whose name ends in .csv. The sample CSV below shows what belongs in it.",
    };
  }
  if (file.size === 0) {
    return { title: `${file.name} is empty`, advice: "It holds no bytes at all. Save it again, then upload it." };
  }
  if (file.size >= maxBytes) {
    return {
      title: `${file.name} is too large: ${formatBytes(file.size)}`,
      advice: `A file must be under ${formatBytes(maxBytes)}. Cut it into several files, each with the header line on top.`,
    };
  }
  return null;
}

/** One file at a time: a second one would have nowhere to go. */
export function pickOne(files: ArrayLike<File>): { file: File } | { refusal: FileRefusal } | null {
  const [file] = Array.from(files);
  if (!file) return null;
  if (files.length === 1) return { file };
  return {
    refusal: {
      title: `${files.length} files at once`,
      advice: "Upload one file at a time. Each becomes an import of its own.",
    },
  };
}
