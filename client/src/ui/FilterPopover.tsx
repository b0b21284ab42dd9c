import ArrowDropDownOutlined from "@mui/icons-material/ArrowDropDownOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Popover from "@mui/material/Popover";
import { type ReactNode, useId, useState } from "react";

interface FilterPopoverProps {
  label: string;
  /** In words what is chosen; null: nothing. */
  chosen: string | null;
  onClear: () => void;
  /** The fields that choose it. */
  children: (close: () => void) => ReactNode;
}

/** A filter as a chip that opens a field of its own, where a menu cannot hold the choices. */
export function FilterPopover({ label, chosen, onClear, children }: FilterPopoverProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const id = useId();
  const isSet = chosen !== null;
  const close = () => setAnchor(null);
  return (
    <>
      <Button
        id={id}
        variant="outlined"
        size="small"
        color={isSet ? "primary" : "inherit"}
        endIcon={<ArrowDropDownOutlined />}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{
          ...{ minHeight: 38, maxWidth: 300, borderRadius: 5, fontWeight: isSet ? 600 : 500 },
          bgcolor: isSet ? "action.selected" : "background.paper",
          "& .MuiButton-endIcon": { ml: 0.25 },
        }}
      >
        <Box component="span" sx={{ overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" }}>
          {isSet ? (
            <>
              {label}: <bdi>{chosen}</bdi>
            </>
          ) : (
            label
          )}
        </Box>
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={close}
        anchorOrigin={{ vertical: "bottom", horizontal: "left" }}
        slotProps={{ paper: { role: "dialog", "aria-labelledby": id, sx: { mt: 0.5, p: 2, width: 360 } } }}
      >
        {children(close)}
        {isSet && (
          <Button
            size="small"
            onClick={() => {
              onClear();
              close();
            }}
            sx={{ mt: 1, ml: -0.5 }}
          >
            Clear {label.toLowerCase()}
          </Button>
        )}
      </Popover>
    </>
  );
}
