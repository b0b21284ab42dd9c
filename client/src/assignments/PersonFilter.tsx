import Chip from "@mui/material/Chip";
import { useAssignedUserNameQuery } from "../graphql/generated";

/** Says whose assignments are shown, and shows everybody's again. */
export function PersonFilter({ userId, onClear }: { userId: string; onClear: () => void }) {
  const { data } = useAssignedUserNameQuery({ variables: { userId } });
  const name = data?.user.name ?? "one person";
  return (
    <Chip
      variant="outlined"
      color="primary"
      label={
        <>
          Person: <bdi>{name}</bdi>
        </>
      }
      onDelete={onClear}
      sx={{ height: 38, maxWidth: 300, borderRadius: 5 }}
    />
  );
}
