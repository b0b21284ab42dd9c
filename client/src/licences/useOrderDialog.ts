import { useSearchParams } from "react-router";

type Order = "add" | "correct";

/** Which dialog is open stands in the URL: Back closes it, a link opens it. */
export function useOrderDialog() {
  const [params, setParams] = useSearchParams();
  const edit = (order: Order | null) =>
    setParams(
      (current) => {
        if (order) current.set("dialog", order);
        else current.delete("dialog");
        return current;
      },
      { replace: order === null, preventScrollReset: true },
    );
  return { asked: params.get("dialog"), ask: (order: Order) => edit(order), close: () => edit(null) };
}
