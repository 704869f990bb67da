import type { Address } from "viem";
import { useCopy } from "../content/copy.ts";
import { readAddressCode } from "./codes.ts";
import { ScanPress } from "./ScanPress.tsx";

/** Beside a field for an address: somebody's wallet, from its code. */
export function ScanAddress({ chainId, onAddress }: { chainId: number; onAddress: (address: Address) => void }) {
  const copy = useCopy().scan.address;
  return (
    <ScanPress
      title={copy.title}
      hint={copy.hint}
      paste={copy.paste}
      onText={(text) => {
        const read = readAddressCode(text, chainId);
        if (!read.ok) return copy.faults[read.fault];
        onAddress(read.value);
        return null;
      }}
    >
      {copy.press}
    </ScanPress>
  );
}
