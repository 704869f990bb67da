import { useSuspenseQuery } from "@tanstack/react-query";
import { useCopy } from "../content/copy.ts";
import { HelpView } from "./HelpView.tsx";
import type { HelpPlace } from "./model.ts";

export function HelpPage({ place }: { place: HelpPlace }) {
  const { help, language } = useCopy();
  const { data } = useSuspenseQuery({ queryKey: ["help", language], queryFn: help, staleTime: Infinity });
  return <HelpView book={data} place={place} onPrint={() => window.print()} />;
}
