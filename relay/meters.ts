/**
 * What is counted, for Prometheus. Everybody may read it, so it holds sums only, and nothing of it may tell when a ballot was
 * handed over: what follows from requests is shown as it stood when the present slot began.
 */
const METERS = {
  potluck_transactions_mined_total: ["counter", "Transactions that were mined and succeeded."],
  potluck_transactions_failed_total: ["counter", "Transactions that were mined and refused by the contract."],
  potluck_transactions_replaced_total: ["counter", "Transactions sent again with a higher fee."],
  potluck_transactions_waiting: ["gauge", "Transactions that are not mined."],
  potluck_ballots_delivered_total: ["counter", "Ballots that the chain has for good."],
  potluck_ballots_dropped_total: ["counter", "Ballots that the chain can never take."],
  potluck_ballots_waiting: ["gauge", "Ballots in the queue, as of the beginning of the slot."],
  potluck_requests_total: ["counter", "Answers by status, as of the beginning of the slot."],
  potluck_reorganisations_total: ["counter", "Times the chain turned out to be another one."],
  potluck_node_faults_total: ["counter", "Questions a node did not answer, by its place in POTLUCK_RPC."],
  potluck_beacon_faults_total: ["counter", "Unusable answers of a beacon, by its place in POTLUCK_BEACON_URL."],
  potluck_block_number: ["gauge", "The newest block."],
  potluck_block_time_seconds: ["gauge", "When the newest block was made."],
  potluck_balance_coins: ["gauge", "What the relay has for gas, in the network's own coin."],
  potluck_spent_today_coins: ["gauge", "What it has spent on this day of the chain, in the network's own coin."],
  potluck_spend_limit_coins: ["gauge", "What it spends in a day at most, in the network's own coin."],
  process_resident_memory_bytes: ["gauge", "Resident memory size in bytes."],
} as const;

export type Meter = keyof typeof METERS;
type Kind<Wanted> = { [Name in Meter]: (typeof METERS)[Name][0] extends Wanted ? Name : never }[Meter];
export type Counter = Kind<"counter">;
export type Gauges = Partial<Record<Kind<"gauge">, number>>;
export type Meters = ReturnType<typeof createMeters>;

/** Shown only as they were at the beginning of the slot. */
const OF_REQUESTS = "potluck_requests_total";

export function createMeters() {
  const series = new Map<string, number>();
  let published = new Map<string, number>();

  return {
    /** @param labels As Prometheus writes them, without the braces. */
    count(counter: Counter, labels = "", by = 1): void {
      const key = labels === "" ? counter : `${counter}{${labels}}`;
      series.set(key, (series.get(key) ?? 0) + by);
    },
    /** At the beginning of a slot, and only then. */
    publish(ballotsWaiting: number): void {
      published = new Map([...series].filter(([key]) => key.startsWith(OF_REQUESTS)));
      published.set("potluck_ballots_waiting", ballotsWaiting);
    },
    /** In Prometheus' text format, version 0.0.4. */
    text(gauges: Gauges): string {
      const open = [...series].filter(([key]) => !key.startsWith(OF_REQUESTS));
      const shown = [...open, ...published, ...Object.entries(gauges)];
      return Object.entries(METERS)
        .map(([name, [type, help]]) => {
          const own = shown.filter(([key]) => key === name || key.startsWith(`${name}{`));
          const lines = own.map(([key, value]) => `${key} ${value}`);
          return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...lines].join("\n");
        })
        .join("\n")
        .concat("\n");
    },
  };
}
