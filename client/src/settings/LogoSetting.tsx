import AddPhotoAlternateOutlined from "@mui/icons-material/AddPhotoAlternateOutlined";
import DeleteOutlined from "@mui/icons-material/DeleteOutlined";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useRef, useState } from "react";
import type { LogoSetting_DepartmentFragment } from "../graphql/generated";
import { ConfirmDialog } from "../ui/ConfirmDialog";
import { Section } from "../ui/Section";
import { LogoPreview } from "./LogoPreview";
import { logoLimits } from "./logoRules";
import { useLogo } from "./useLogo";

/** The picture that stands on the department's certificates. */
export function LogoSetting({ department }: { department: LogoSetting_DepartmentFragment }) {
  const input = useRef<HTMLInputElement>(null);
  const [asks, setAsks] = useState(false);
  const { src, isSaved, isChosen, problem, working, choose, measure, save, forget, remove } = useLogo(department);
  const removeAndClose = async () => {
    if (await remove()) setAsks(false);
  };
  return (
    <Section title="Picture on certificates">
      <Box sx={{ mb: 2, color: "text.secondary", textWrap: "pretty" }}>
        Your patch or logo, over the department's name on every certificate that it issues, those of earlier classes
        too. {logoLimits}
      </Box>
      <LogoPreview src={src} departmentName={department.name} onSize={measure} />
      {problem && (
        <Alert severity="error" sx={{ mt: 2 }}>
          {problem}
        </Alert>
      )}
      <input
        ref={input}
        hidden
        type="file"
        aria-label="Picture on certificates"
        accept="image/png,image/jpeg"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) choose(file);
          target.value = "";
        }}
      />
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1, mt: 2 }}>
        {isChosen ? (
          <>
            <Button variant="contained" onClick={save} loading={working} disabled={problem !== undefined}>
              Save picture
            </Button>
            <Button onClick={forget} disabled={working}>
              Discard
            </Button>
          </>
        ) : (
          <>
            <Button variant="outlined" startIcon={<AddPhotoAlternateOutlined />} onClick={() => input.current?.click()}>
              {isSaved ? "Replace picture" : "Choose a picture"}
            </Button>
            {isSaved && (
              <Button color="error" startIcon={<DeleteOutlined />} onClick={() => setAsks(true)}>
                Remove
              </Button>
            )}
          </>
        )}
      </Box>
      <ConfirmDialog
        open={asks}
        title="Remove the picture?"
        verb="Remove"
        destructive
        working={working}
        onConfirm={removeAndClose}
        onClose={() => setAsks(false)}
      >
        Certificates of <bdi>{department.name}</bdi> begin with its name alone then, whenever they are downloaded.
      </ConfirmDialog>
    </Section>
  );
}
