import ArrowForwardOutlined from "@mui/icons-material/ArrowForwardOutlined";
import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import Typography from "@mui/material/Typography";
import { PersonMark } from "../ui/PersonMark";
import type { SignInInput, SignInPageQuery } from "./generated";

interface DemoSignInsProps {
  signIns: SignInPageQuery["demoSignIns"];
  disabled: boolean;
  onChoose: (input: SignInInput) => void;
}

/** The demo's people, one click each. The server offers them only beside demo data. */
export function DemoSignIns({ signIns, disabled, onChoose }: DemoSignInsProps) {
  return (
    <Box component="section" aria-labelledby="demo-title" sx={{ mt: 4, pt: 3, borderTop: 1, borderColor: "divider" }}>
      <Typography id="demo-title" variant="h3" component="h2">
        Or look around as
      </Typography>
      <Typography variant="body2" sx={{ color: "text.secondary", mb: 1.5 }}>
        This is a demo with made-up people. One click signs you in.
      </Typography>
      <Box
        component="ul"
        sx={{ listStyle: "none", m: 0, p: 0, border: 1, borderColor: "divider", borderRadius: 1, overflow: "hidden" }}
      >
        {signIns.map(({ name, identifier, role, password }) => (
          <Box component="li" key={identifier} sx={{ "& + &": { borderTop: 1, borderColor: "divider" } }}>
            <ButtonBase
              disabled={disabled}
              onClick={() => onChoose({ identifier, password })}
              sx={{
                width: "100%",
                display: "flex",
                gap: 1.5,
                px: 1.5,
                py: 1,
                minHeight: 52,
                textAlign: "start",
                bgcolor: "background.paper",
                "&:hover": { bgcolor: "background.subtle" },
                "&.Mui-focusVisible": { outlineOffset: -2 },
                "& > svg": { color: "text.secondary" },
              }}
            >
              <PersonMark name={name} />
              <Box sx={{ flex: 1, minWidth: 0 }}>
                <Box sx={{ fontSize: "0.875rem", fontWeight: 600 }}>{role}</Box>
                <Box sx={{ fontSize: "0.8125rem", color: "text.secondary", overflowWrap: "anywhere" }}>
                  {name}, {identifier}
                </Box>
              </Box>
              <ArrowForwardOutlined fontSize="small" aria-hidden />
            </ButtonBase>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
