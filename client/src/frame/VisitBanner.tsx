import SupportAgentOutlined from "@mui/icons-material/SupportAgentOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useEffect } from "react";
import { useNavigate } from "react-router";
import { client } from "../graphql/client";
import { problemOf } from "../graphql/errors";
import { useEndSupportVisitMutation } from "../graphql/generated";
import type { Visit } from "../session/departments";
import { formatTime } from "../ui/dates";
import { useNotify } from "../ui/Notify";

/** Over everything while support is in somebody's department: which, why, until when. */
export function VisitBanner({ visit }: { visit: Visit }) {
  const navigate = useNavigate();
  const notify = useNotify();
  const [endVisit, { loading }] = useEndSupportVisitMutation();
  useEffect(() => {
    const timer = setTimeout(() => client.refetchQueries({ include: ["session"] }), msUntil(visit.expiresAt));
    return () => clearTimeout(timer);
  }, [visit.expiresAt]);

  const end = async () => {
    try {
      await endVisit({ variables: { id: visit.id } });
      navigate("/support");
      await client.resetStore();
    } catch (error) {
      notify({ message: problemOf(error).message, severity: "error" });
    }
  };

  return (
    <Box
      role="region"
      aria-label="Support visit"
      sx={{
        position: "sticky",
        top: { xs: 56, md: 0 },
        zIndex: "appBar",
        display: "flex",
        flexWrap: "wrap",
        alignItems: "center",
        gap: 1.5,
        px: { xs: 2, sm: 3 },
        py: 0.5,
        minHeight: 48,
        bgcolor: "accent.main",
        color: "accent.contrastText",
        fontSize: "0.875rem",
      }}
    >
      <SupportAgentOutlined fontSize="small" aria-hidden />
      <Box sx={{ flex: 1, minWidth: 200 }}>
        Visiting <strong>{visit.department.name}</strong>: <bdi>{visit.reason}</bdi>, until{" "}
        <time dateTime={visit.expiresAt}>{formatTime(visit.expiresAt)}</time>
      </Box>
      <Button
        size="small"
        color="inherit"
        variant="outlined"
        onClick={end}
        loading={loading}
        sx={{ borderColor: "currentcolor" }}
      >
        End visit
      </Button>
    </Box>
  );
}

const msUntil = (iso: string) => Math.min(Math.max(Date.parse(iso) - Date.now(), 0) + 1000, 2 ** 31 - 1);
