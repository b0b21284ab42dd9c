import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { Link, Outlet } from "react-router";
import { useSessionQuery } from "../graphql/generated";
import { SessionProvider } from "../session/SessionProvider";
import { WordMark } from "../ui/BrandMark";
import { Frame } from "./Frame";

/** The frame of pages for everybody: the usual one for whoever is signed in, a plain one for others. */
export function OpenPage() {
  const { data, loading } = useSessionQuery();
  if (data?.viewer) {
    return (
      <SessionProvider viewer={data.viewer}>
        <Frame />
      </SessionProvider>
    );
  }
  return (
    <>
      <Box
        component="header"
        sx={{
          display: "flex",
          alignItems: "center",
          justifyContent: "space-between",
          minHeight: 56,
          px: { xs: 2, sm: 3 },
          bgcolor: "sidebar.background",
          color: "sidebar.text",
        }}
      >
        <WordMark size={21} />
        {!loading && (
          <Button component={Link} to="/sign-in" color="inherit">
            Sign in
          </Button>
        )}
      </Box>
      <Box component="main" sx={{ px: { xs: 2, sm: 3 }, py: 3, display: "flex", justifyContent: "center" }}>
        <Outlet />
      </Box>
    </>
  );
}
