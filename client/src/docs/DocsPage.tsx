import ExpandLessOutlined from "@mui/icons-material/ExpandLessOutlined";
import ExpandMoreOutlined from "@mui/icons-material/ExpandMoreOutlined";
import SearchOffOutlined from "@mui/icons-material/SearchOffOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import FormControlLabel from "@mui/material/FormControlLabel";
import Switch from "@mui/material/Switch";
import Typography from "@mui/material/Typography";
import { useEffect, useMemo, useState } from "react";
import { useSearchParams } from "react-router";
import { Opening } from "../session/Opening";
import { EmptyState } from "../ui/EmptyState";
import { ErrorState } from "../ui/ErrorState";
import { SkipLink } from "../ui/SkipLink";
import { setOrDelete } from "../ui/useListUrl";
import { DocsBody } from "./DocsBody";
import { DocsHeader } from "./DocsHeader";
import { DocsNav } from "./DocsNav";
import { type DocsContent, type ExampleGroup, useDocsContent } from "./docsContent";
import { docsLook } from "./docsLook";
import { guide } from "./guide";
import { LanguageProvider } from "./language";
import { reachableByToken } from "./reachable";
import { type Shown, searchDocs } from "./search";
import { useSectionOfAddress } from "./useSectionOfAddress";

/** The documentation for partners: open to everybody, written by the server from the schema that it runs. */
export function DocsPage() {
  const { content, hasFailed, retry } = useDocsContent();

  useEffect(() => {
    document.title = "API documentation · Muster";
  }, []);

  if (content) return <Docs content={content} />;
  return hasFailed ? (
    <ErrorState level="h1" problem={away} onRetry={retry} />
  ) : (
    <Opening label="Loading the documentation" />
  );
}

const away = {
  code: "UNAVAILABLE",
  title: "The documentation could not be loaded",
  message: "The server did not answer. Try again in a moment.",
  fields: {},
  canRetry: true,
} as const;

function Docs({ content }: { content: DocsContent }) {
  const [params, setParams] = useSearchParams();
  const search = params.get("search") ?? "";
  const isWhole = params.get("fields") === "all";
  const sections = useMemo(() => guide(content), [content]);
  const reference = useMemo(
    () => (isWhole ? content.reference : reachableByToken(content.reference)),
    [content, isWhole],
  );
  const shown = useMemo(
    () => searchDocs(search, { guide: sections, examples: content.examples.filter(isNoStart), reference }),
    [search, sections, content, reference],
  );
  const change = (name: string, value: string) =>
    setParams(
      (current) => {
        const next = new URLSearchParams(current);
        setOrDelete(next, name, value);
        return next;
      },
      { replace: true, preventScrollReset: true },
    );

  useSectionOfAddress(shown, () => change("search", ""));

  return (
    <LanguageProvider>
      <SkipLink />
      <DocsHeader search={search} onSearch={(words) => change("search", words)} />
      <Box sx={{ display: "grid", gridTemplateColumns: { md: "248px minmax(0, 1fr)" }, maxWidth: 1180, mx: "auto" }}>
        <Side shown={shown} />
        <Box component="main" id="content" tabIndex={-1} sx={docsLook}>
          <Typography variant="h1" sx={{ fontSize: "1.875rem", mb: 1 }}>
            API documentation
          </Typography>
          <Box role="status" sx={{ color: "text.secondary", mb: 3, minHeight: 24 }}>
            {search ? found(shown.count, search) : "For partners whose software works with a department's people."}
          </Box>
          {shown.count === 0 ? (
            <EmptyState icon={<SearchOffOutlined />} title="Nothing found">
              Search for other words, or clear the search to see everything.
            </EmptyState>
          ) : (
            <DocsBody
              shown={shown}
              all={reference}
              scopeSwitch={
                <FormControlLabel
                  className="no-print"
                  control={
                    <Switch
                      checked={isWhole}
                      onChange={(_event, on) => change("fields", on ? "all" : "")}
                      size="small"
                    />
                  }
                  label="Also what is for people alone"
                />
              }
            />
          )}
        </Box>
      </Box>
    </LanguageProvider>
  );
}

/** Beside the text on wide screens; on narrow ones it opens above it. */
function Side({ shown }: { shown: Shown }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Box sx={sideLook}>
      <Button
        variant="outlined"
        fullWidth
        className="no-print"
        aria-expanded={isOpen}
        aria-controls="docs-places"
        endIcon={isOpen ? <ExpandLessOutlined /> : <ExpandMoreOutlined />}
        onClick={() => setIsOpen(!isOpen)}
        sx={{ display: { md: "none" }, justifyContent: "space-between" }}
      >
        On this page
      </Button>
      <Box
        id="docs-places"
        onClick={() => setIsOpen(false)}
        sx={{ display: { xs: isOpen ? "block" : "none", md: "block" }, pt: { xs: 2, md: 0 } }}
      >
        <DocsNav shown={shown} />
      </Box>
    </Box>
  );
}

/** The first call stands in the guide. */
const isNoStart = ({ examples }: ExampleGroup) => !examples.some(({ name }) => name === "who-am-i");

const found = (count: number, search: string) => `${count} ${count === 1 ? "part" : "parts"} with “${search}”.`;

const sideLook = {
  alignSelf: "start",
  position: { md: "sticky" },
  top: 62,
  maxHeight: { md: "calc(100dvh - 62px)" },
  overflowY: { md: "auto" },
  px: { xs: 2, md: 3 },
  pt: { xs: 1.5, md: 4 },
  pr: { md: 1 },
};
