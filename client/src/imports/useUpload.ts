import { useRef, useState } from "react";
import { problemOf } from "../graphql/errors";
import { type ImportKind, type UploadImportMutation, useUploadImportMutation } from "../graphql/generated";
import type { ProgressRequest } from "../graphql/progressFetch";
import type { FileRefusal } from "./checkFile";

export type UploadResult = UploadImportMutation["uploadImport"];

type UploadTarget = { departmentId: string; kind: ImportKind };

type Sending = { file: File; sent: number; total: number };

/** Sends one file with progress; a cancelled upload leaves nothing behind. */
export function useUpload(target: UploadTarget, onDone: (result: UploadResult) => void) {
  const [sending, setSending] = useState<Sending | null>(null);
  const [failure, setFailure] = useState<(FileRefusal & { file: File; canRetry: boolean }) | null>(null);
  const cancel = useRef<AbortController>(null);
  const [upload] = useUploadImportMutation();

  const send = async (file: File) => {
    const controller = new AbortController();
    cancel.current = controller;
    setFailure(null);
    setSending({ file, sent: 0, total: file.size });
    const fetchOptions: ProgressRequest = {
      signal: controller.signal,
      onUploadProgress: (sent, total) => setSending({ file, sent, total }),
    };
    try {
      const { data } = await upload({ variables: { ...target, file }, context: { fetchOptions } });
      if (data && !controller.signal.aborted) onDone(data.uploadImport);
    } catch (error) {
      if (controller.signal.aborted) return;
      const { title, message, canRetry } = problemOf(error);
      setFailure({ title, advice: message, file, canRetry });
    } finally {
      if (cancel.current === controller) setSending(null);
    }
  };

  return {
    sending,
    failure,
    send,
    forgetFailure: () => setFailure(null),
    cancel: () => {
      cancel.current?.abort();
      setSending(null);
    },
  };
}
