import { useSearchParams } from "react-router";

const name = "report";

/** Whether the report of a class is open stands in the URL: Back closes it, a link opens it. */
export function useReportUrl() {
  const [params, setParams] = useSearchParams();
  const write = (change: (params: URLSearchParams) => void, replace: boolean) =>
    setParams(
      (current) => {
        change(current);
        return current;
      },
      { replace, preventScrollReset: true },
    );
  return {
    isOpen: params.get(name) === "open",
    open: () => write((next) => next.set(name, "open"), false),
    close: () => write((next) => next.delete(name), true),
  };
}
