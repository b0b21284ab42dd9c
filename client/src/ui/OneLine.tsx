interface OneLineProps {
  text: string;
  strong?: boolean;
}

/** Text on one line; what does not fit is told on hover. Its direction is its own. */
export function OneLine({ text, strong }: OneLineProps) {
  return (
    <span className={strong ? "one-line strong" : "one-line"} title={text || undefined}>
      <bdi>{text}</bdi>
    </span>
  );
}
