import CheckOutlined from "@mui/icons-material/CheckOutlined";
import ContentCopyOutlined from "@mui/icons-material/ContentCopyOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { type ReactNode, useState } from "react";
import { useNotify } from "../ui/Notify";
import { type CodeLanguage, highlight } from "./highlight";

interface CodeBlockProps {
  /** What the code is, for screen readers and the copy button. */
  label: string;
  language: CodeLanguage;
  code: string;
  /** Stands beside the copy button. */
  start?: ReactNode;
}

/** Code to read and to copy; wide lines scroll within it. */
export function CodeBlock({ label, language, code, start }: CodeBlockProps) {
  return (
    <Box
      sx={{
        border: 1,
        borderColor: "divider",
        borderRadius: 1,
        overflow: "hidden",
        my: 1.5,
        bgcolor: "background.paper",
      }}
    >
      <Box
        className="no-print"
        sx={{
          display: "flex",
          justifyContent: "space-between",
          alignItems: "center",
          gap: 1,
          px: 1,
          py: 0.5,
          bgcolor: "background.subtle",
          borderBottom: 1,
          borderColor: "divider",
        }}
      >
        {start ?? <Box sx={{ pl: 0.5, fontSize: "0.8125rem", color: "text.secondary" }}>{label}</Box>}
        <CopyButton label={label} code={code} />
      </Box>
      <Box component="pre" tabIndex={0} role="group" aria-label={label}>
        <code>{highlight(code, language)}</code>
      </Box>
    </Box>
  );
}

function CopyButton({ label, code }: { label: string; code: string }) {
  const notify = useNotify();
  const [isCopied, setIsCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code);
      setIsCopied(true);
      notify("Copied.");
    } catch {
      notify({ message: "The browser does not let us copy: select the code and copy it yourself.", severity: "error" });
    }
  };
  return (
    <Button
      size="small"
      color="inherit"
      startIcon={isCopied ? <CheckOutlined /> : <ContentCopyOutlined />}
      onClick={copy}
      onBlur={() => setIsCopied(false)}
      aria-label={`Copy: ${label}`}
      sx={{ color: "text.secondary", flexShrink: 0 }}
    >
      Copy
    </Button>
  );
}
