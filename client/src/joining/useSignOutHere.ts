import { client } from "../graphql/client";
import { useSignOutMutation } from "../graphql/generated";
import { tellOtherTabs } from "../graphql/otherTabs";
import { forgetDepartment } from "../session/departments";
import { useNotify } from "../ui/Notify";

/** Signs out and stays on the page, which then asks who is there. */
export function useSignOutHere() {
  const notify = useNotify();
  const [signOut, { loading }] = useSignOutMutation();
  const leave = async () => {
    try {
      await signOut();
      forgetDepartment();
      tellOtherTabs();
      await client.resetStore();
    } catch {
      notify({ message: "You could not be signed out. Please try again.", severity: "error" });
    }
  };
  return { leave, leaving: loading };
}
