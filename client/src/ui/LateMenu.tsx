import Menu, { type MenuProps } from "@mui/material/Menu";
import { useState } from "react";

/** A menu that is there once it was opened: the closed ones of a page take as long to draw as some of its rows. */
export function LateMenu(props: MenuProps) {
  const [wasOpened, setWasOpened] = useState(props.open);
  if (props.open && !wasOpened) setWasOpened(true);
  return wasOpened && <Menu {...props} />;
}
