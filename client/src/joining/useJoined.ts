import { useState } from "react";
import { useNavigate } from "react-router";
import { client } from "../graphql/client";
import type { Joining_UserFragment } from "../graphql/generated";
import { useNotify } from "../ui/Notify";

/** What follows on joining: into the department, or to the page that says who has to approve. */
export function useJoined() {
  const navigate = useNavigate();
  const notify = useNotify();
  const [waiting, setWaiting] = useState<Joining_UserFragment>();

  const onJoined = async (user: Joining_UserFragment) => {
    if (user.status === "PENDING_APPROVAL") return setWaiting(user);
    await client.clearStore();
    notify(`You have joined ${user.department.name}.`);
    navigate(`/?department=${encodeURIComponent(user.department.id)}`, { replace: true });
  };
  return { waiting, onJoined };
}
