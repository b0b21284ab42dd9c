import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { type ReactNode, useEffect, useRef } from "react";
import { WordMark } from "../ui/BrandMark";

interface DoorLayoutProps {
  title: string;
  lead?: ReactNode;
  children?: ReactNode;
  /** Changes when the same page comes to say something else: the focus then moves to the title again. */
  step?: string;
}

let isFirstPage = true;

/** The pages in front of sign-in: the name on one side, one task on the other. */
export function DoorLayout({ title, lead, children, step = title }: DoorLayoutProps) {
  const heading = useRef<HTMLHeadingElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new step is what moves the focus
  useEffect(() => {
    document.title = `${title} · Muster`;
    if (!isFirstPage) heading.current?.focus();
    isFirstPage = false;
  }, [step]);

  return (
    <Box
      sx={{
        minHeight: "100dvh",
        display: "grid",
        gridTemplateColumns: { md: "minmax(320px, 5fr) 7fr" },
        gridTemplateRows: { xs: "auto 1fr", md: "1fr" },
      }}
    >
      <Brand />
      <Box
        component="main"
        sx={{
          display: "flex",
          alignItems: { md: "center" },
          justifyContent: "center",
          px: { xs: 2.5, sm: 4 },
          py: { xs: 4, sm: 6 },
        }}
      >
        <Box sx={{ width: "100%", maxWidth: 420 }}>
          <Typography
            variant="h1"
            ref={heading}
            tabIndex={-1}
            sx={{ fontSize: { xs: "1.625rem", sm: "1.875rem" }, overflowWrap: "anywhere" }}
          >
            {title}
          </Typography>
          {lead && (
            <Typography component="div" sx={{ color: "text.secondary", mt: 1, textWrap: "pretty" }}>
              {lead}
            </Typography>
          )}
          <Box sx={{ mt: 3.5 }}>{children}</Box>
        </Box>
      </Box>
    </Box>
  );
}

function Brand() {
  return (
    <Box
      component="header"
      sx={{
        bgcolor: "sidebar.background",
        color: "sidebar.text",
        borderRight: { md: 1 },
        borderColor: { md: "sidebar.line" },
        px: { xs: 2.5, md: 6 },
        py: { xs: 2, md: 6 },
        display: "flex",
        flexDirection: "column",
        justifyContent: "space-between",
        gap: 4,
      }}
    >
      <WordMark size={26} />
      <Box sx={{ display: { xs: "none", md: "block" }, maxWidth: 380 }}>
        <Roll />
        <Typography
          sx={{
            mt: 4,
            fontSize: "1.75rem",
            fontWeight: 620,
            letterSpacing: "-0.022em",
            lineHeight: 1.22,
            textWrap: "balance",
          }}
        >
          Everyone on the roll, every hour on record.
        </Typography>
        <Typography sx={{ mt: 1.5, color: "sidebar.muted", textWrap: "pretty" }}>
          Users, training and certification for EMS departments.
        </Typography>
      </Box>
      <Box sx={{ display: { xs: "none", md: "block" } }} />
    </Box>
  );
}

const people = Array.from({ length: 21 }, (_, n) => ({ x: 9 + (n % 7) * 39, rank: Math.floor(n / 7) }));
const strength = [0.18, 0.34, 0.62];
const called = 16;

/** The word mark's people, drawn up in ranks; one is called. */
function Roll() {
  return (
    <Box component="svg" viewBox="0 0 252 160" aria-hidden sx={{ width: "100%", maxWidth: 276, display: "block" }}>
      {people.map(({ x, rank }, n) => (
        <g
          key={`${x}-${rank}`}
          fill={n === called ? "#f2a65a" : "currentColor"}
          opacity={n === called ? 1 : strength[rank]}
          transform={`translate(${x} ${rank * 56})`}
        >
          <circle cy="7" r="6" />
          <rect x="-6.5" y="16" width="13" height="28" rx="6.5" />
        </g>
      ))}
    </Box>
  );
}
