import type { Address } from "viem";
import { audit, type Audit } from "../../../../scripts/audit/audit.ts";
import { Workers } from "../../../../scripts/audit/ballots/workers.ts";
import { memoryCache, type Cache } from "../../../../scripts/audit/cache.ts";
import { Rpc } from "../../../../scripts/audit/rpc.ts";
import { Endings } from "../../../../scripts/local/children.ts";
import { liveYears, type Years } from "../../../../scripts/local/years/live.ts";
import { honestNode, startLiar, type Lies } from "./liar.ts";

export type AuditedStreet = {
  years: Years;
  circle: Address;
  /** Through these providers, the first of which is audited. */
  audit: (urls: readonly [string, ...string[]], keeping?: () => Cache) => Promise<Audit>;
  /** Through a provider that lies, and another that does not when it is beside the honest one. */
  lied: (lies: Lies, company?: "beside the honest one") => Promise<Audit>;
  close: () => Promise<void>;
};

/** Two months of a small street through the real contracts. */
export async function openStreet(): Promise<AuditedStreet> {
  const endings = new Endings();
  const years = await liveYears({ months: 2, members: 4, ballots: 5, tally: "equalShares", say: () => {} }, endings);
  const { circle, beacon, chain } = years;
  const workers = new Workers();
  endings.add(() => workers.end());
  const checked = memoryCache();
  const node = honestNode(chain.url);

  const auditBy: AuditedStreet["audit"] = ([first, ...others], keeping = () => cacheBeside(checked)) =>
    audit({
      rpcs: [Rpc.at(first), ...others.map((url) => Rpc.at(url))],
      circle,
      beacons: [beacon.url],
      workers,
      cacheOf: keeping,
      progress: () => {},
    });

  return {
    years,
    circle,
    audit: auditBy,
    async lied(lies, company) {
      const liar = await startLiar(node, lies);
      try {
        return await auditBy(company ? [liar.url, chain.url] : [liar.url]);
      } finally {
        await liar.close();
      }
    },
    close: () => endings.end(),
  };
}

/** A proof that held holds in every audit; what a provider said does not. */
function cacheBeside(checked: Cache): Cache {
  const own = memoryCache();
  const of = (key: string) => (/^(proofs|seals) /.test(key) ? checked : own);
  return {
    get: (key) => of(key).get(key),
    put: (key, value) => of(key).put(key, value),
    forget: () => own.forget(),
  };
}
