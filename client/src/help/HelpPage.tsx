import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import { useEffect } from "react";
import { useLocation } from "react-router";
import { PageHeader } from "../ui/PageHeader";
import { ContactLink } from "./ContactLink";
import { helpTopics } from "./helpTopics";
import { WaysToAdd } from "./WaysToAdd";

/** Short answers to what people ask, for everybody, and whom to ask further. */
export function HelpPage() {
  useScrollToTopic();
  return (
    <Box sx={{ maxWidth: 760 }}>
      <PageHeader title="Help" context="Short answers, and whom to ask when they are not enough." />
      <Box component="nav" aria-label="Topics" sx={{ mb: 3 }}>
        <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0, display: "flex", flexWrap: "wrap", columnGap: 2.5 }}>
          {[{ id: "adding", title: "Which way to add people" }, ...helpTopics, contact].map(({ id, title }) => (
            <li key={id}>
              <Link href={`#${id}`} sx={{ display: "inline-block", py: 0.75 }}>
                {title}
              </Link>
            </li>
          ))}
        </Box>
      </Box>
      <Box sx={{ display: "grid", gap: 4, gridTemplateColumns: "minmax(0, 1fr)" }}>
        <Topic id="adding" title="Which way to add people">
          <WaysToAdd />
        </Topic>
        {helpTopics.map(({ id, title, answers }) => (
          <Topic key={id} id={id} title={title}>
            <Answers answers={answers} />
          </Topic>
        ))}
        <Topic id={contact.id} title={contact.title}>
          <Paper variant="outlined" sx={{ p: 2.5, textWrap: "pretty" }}>
            An invitation, your role, your records: the training officers of your department can see and change them, so
            ask them first. For anything else write to <ContactLink subject="A question about Muster" />. Say what you
            were doing and what the page said.
          </Paper>
        </Topic>
      </Box>
    </Box>
  );
}

const contact = { id: "contact", title: "Ask somebody" };

function Topic({ id, title, children }: { id: string; title: string; children: React.ReactNode }) {
  return (
    <Box component="section" id={id} aria-labelledby={`${id}-title`} sx={{ scrollMarginTop: 72 }}>
      <Typography variant="h2" id={`${id}-title`} tabIndex={-1} sx={{ mb: 1.25 }}>
        {title}
      </Typography>
      {children}
    </Box>
  );
}

function Answers({ answers }: { answers: readonly (readonly [question: string, answer: React.ReactNode])[] }) {
  return (
    <Paper variant="outlined" component="dl" sx={{ m: 0, "& > div + div": { borderTop: 1, borderColor: "divider" } }}>
      {answers.map(([question, answer]) => (
        <Box key={question} sx={{ px: 2, py: 1.5 }}>
          <Box component="dt" sx={{ fontWeight: 600 }}>
            {question}
          </Box>
          <Box component="dd" sx={{ m: 0, mt: 0.25, color: "text.secondary", textWrap: "pretty" }}>
            {answer}
          </Box>
        </Box>
      ))}
    </Paper>
  );
}

/** A link to a topic from another page lands on it. */
function useScrollToTopic() {
  const { hash } = useLocation();
  useEffect(() => {
    if (!hash) return;
    const topic = document.getElementById(hash.slice(1));
    topic?.scrollIntoView();
    topic?.querySelector("h2")?.focus({ preventScroll: true });
  }, [hash]);
}
