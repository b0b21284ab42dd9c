import { Fragment } from "react";

/** An address that breaks at its @ and dots before it breaks anywhere else. */
export function EmailText({ children }: { children: string }) {
  return (
    <bdi>
      {children.split(/(?=[@.])/).map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have no other identity
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </bdi>
  );
}
