/** This page's own address with another place behind the #. */
export const pageAddress = (hash: string): string => `${window.location.href.split("#")[0] ?? ""}${hash}`;

export type Told = "shared" | "left" | "copied" | "failed";

/** By whatever the device shares with; where it shares with nothing, onto the clipboard. */
export async function tell({ text, url }: { text: string; url: string }): Promise<Told> {
  const whole = `${text} ${url}`;
  if ("share" in navigator) {
    try {
      await navigator.share({ text: whole });
      return "shared";
    } catch (error) {
      // Closed without choosing: that was an answer too.
      if (error instanceof DOMException && error.name === "AbortError") return "left";
    }
  }
  return navigator.clipboard.writeText(whole).then(
    () => "copied",
    () => "failed",
  );
}
