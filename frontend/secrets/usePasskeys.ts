import { useQuery } from "@tanstack/react-query";
import { passkeysOffered } from "./passkey.ts";

/** Whether a passkey can be offered here; false until the browser has said so. */
export function usePasskeys(): boolean {
  const { data } = useQuery({ queryKey: ["passkeys"], staleTime: Infinity, queryFn: passkeysOffered });
  return data ?? false;
}
