import type { ComponentProps } from "react";
import { PlainIcon } from "./PlainIcon";

interface ButtonLook {
  variant?: "text" | "outlined" | "contained";
  isSmall?: boolean;
  /** In the colour of the text around it. */
  isNeutral?: boolean;
}

/** The classes of a button, for what looks like one: a link. */
export const buttonClass = ({ variant = "text", isSmall, isNeutral }: ButtonLook): string =>
  `button ${variant}${isSmall ? " small" : ""}${isNeutral ? " neutral" : ""}`;

interface PlainButtonProps extends ComponentProps<"button">, ButtonLook {
  /** Before the words; after them. */
  icon?: string;
  endIcon?: string;
}

/** A button as a plain element, for what stands on many pages. */
export function PlainButton(props: PlainButtonProps) {
  const { variant, isSmall, isNeutral, icon, endIcon, className = "", children, ...rest } = props;
  return (
    <button type="button" {...rest} className={`${buttonClass({ variant, isSmall, isNeutral })} ${className}`}>
      {icon && <PlainIcon path={icon} />}
      {children}
      {endIcon && <PlainIcon path={endIcon} />}
    </button>
  );
}
