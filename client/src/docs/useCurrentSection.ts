import { useEffect, useState } from "react";

/** The last of these sections (their ids, apart by spaces) that has come up to the top of the window. */
export function useCurrentSection(ids: string): string | null {
  const [current, setCurrent] = useState<string | null>(null);

  useEffect(() => {
    let frame = 0;
    const look = () => {
      frame = 0;
      const passed = ids.split(" ").filter((id) => {
        const section = document.getElementById(id);
        return section && section.getBoundingClientRect().top < 140;
      });
      setCurrent(passed.at(-1) ?? null);
    };
    const onScroll = () => {
      frame ||= requestAnimationFrame(look);
    };
    look();
    window.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      window.removeEventListener("scroll", onScroll);
      cancelAnimationFrame(frame);
    };
  }, [ids]);

  return current;
}
