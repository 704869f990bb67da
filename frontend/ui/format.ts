/** How sums, dates and addresses are written. One instance per language and time zone; the page uses the reader's own zone. */

const cent = 10_000n;
const dollar = 1_000_000n;
const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;
const fixed = "\u00a0";

export type Grains = { days: number; hours: number; minutes: number };

/** What to say of a wait: days and hours; under a day, hours and minutes; under an hour, minutes; never seconds. */
export function grains(seconds: number): Grains {
  const left = Math.max(0, Math.floor(seconds));
  const days = Math.floor(left / day);
  const hours = Math.floor((left % day) / hour);
  const minutes = days > 0 ? 0 : Math.floor((left % hour) / minute);
  return { days, hours, minutes };
}

/** Reads a sum somebody typed, in dollars, into token units. null: not a sum, or finer than a cent. */
export function parseSum(typed: string): bigint | null {
  const match = /^\$?\s*(\d{1,9})(?:[.,](\d{1,2}))?$/.exec(typed.trim());
  if (match === null) return null;
  const [, whole = "0", part = ""] = match;
  return BigInt(whole) * dollar + BigInt(part.padEnd(2, "0")) * cent;
}

/** First six and last four. */
export function shortHex(hex: string): string {
  return hex.length <= 12 ? hex : `${hex.slice(0, 6)}…${hex.slice(-4)}`;
}

/** What one compares by voice. */
export function lastFour(hex: string): string {
  return hex.slice(-4);
}

export type Format = ReturnType<typeof createFormat>;

/** Building one of the browser's formatters takes a slow phone as long as drawing a slip: each is made when first used. */
function whenUsed<T>(make: () => T): () => T {
  let made: T | null = null;
  return () => (made ??= make());
}

export function createFormat(locale: string, timeZone?: string) {
  const zone = timeZone === undefined ? {} : { timeZone };
  const numbers = (options?: Intl.NumberFormatOptions) => whenUsed(() => new Intl.NumberFormat(locale, options));
  const dollars = { style: "currency", currency: "USD", currencyDisplay: "narrowSymbol" } as const;
  const sums = numbers({ ...dollars, minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const bounds = numbers({ ...dollars, trailingZeroDisplay: "stripIfInteger" });
  const counts = numbers();
  const fees = numbers({ maximumSignificantDigits: 2, roundingMode: "ceil" });
  const dated = (options: Intl.DateTimeFormatOptions) => {
    const formatter = whenUsed(() => new Intl.DateTimeFormat(locale, { ...options, ...zone }));
    return (seconds: number) =>
      formatter()
        .format(new Date(seconds * 1000))
        .replaceAll(",", "")
        .replaceAll(" ", fixed);
  };
  const weekday = dated({ weekday: "long" });
  const weekdayShort = dated({ weekday: "short" });
  const dayMonth = dated({ day: "numeric", month: "short" });
  const dayMonthYear = dated({ day: "numeric", month: "short", year: "numeric" });
  const dayNumber = dated({ day: "numeric" });
  const month = dated({ month: "long" });
  const monthYear = dated({ month: "long", year: "numeric" });
  const year = dated({ year: "numeric" });
  const clock = dated({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const inCents = (units: bigint) => Number(units / cent) / 100;
  const sameDay = (a: number, b: number) => dayMonthYear(a) === dayMonthYear(b);

  /** A period that ends at midnight ends at 23:59 of the day people mean. */
  const lastMinute = (end: number) => (clock(end) === "00:00" ? end - minute : end);
  const dayTime = (t: number) => `${weekday(t)} ${dayMonth(t)},${fixed}${clock(t)}`;

  return {
    /** "$28.50": whole cents, rounded down. */
    sum: (units: bigint) => sums().format(inCents(units)),
    /** "$5": for a bound in a sentence, never for a sum that moves. */
    bound: (units: bigint) => bounds().format(inCents(units)),
    /** "12.50", for an input. */
    typed: (units: bigint) => inCents(units).toFixed(2),
    /** "0.0012": a network's fee in its own coin, rounded up. */
    fee: (wei: bigint) => fees().format(Number(wei) / 1e18),
    count: (n: number | bigint) => counts().format(n),
    /** "Heron, Wren and Fennel" */
    list: (items: readonly string[]) => new Intl.ListFormat(locale, { type: "conjunction" }).format(items),
    clock,
    /** "Friday 18 Dec" */
    day: (t: number) => `${weekday(t)} ${dayMonth(t)}`,
    /** "Fri 18 Dec" */
    dayShort: (t: number) => `${weekdayShort(t)}${fixed}${dayMonth(t)}`,
    /** "18 Dec" */
    date: dayMonth,
    /** "2026" */
    year,
    /** "18 Dec 2026", in records. */
    dateInRecord: dayMonthYear,
    /** "Sat 28 Nov 2026", in records. */
    dayInRecord: (t: number) => `${weekdayShort(t)}${fixed}${dayMonthYear(t)}`,
    /** "Sat 28 Nov 2026, 11:04", in records. */
    timeInRecord: (t: number) => `${weekdayShort(t)}${fixed}${dayMonthYear(t)},${fixed}${clock(t)}`,
    /** "Sunday 22 Nov, 23:59" */
    dayTime,
    /** The last minute before `end`: "Sunday 22 Nov, 23:59" for midnight. */
    closing: (end: number) => dayTime(lastMinute(end)),
    lastMinute,
    /** "June", with the year when it is another one. */
    month: (t: number, now: number) =>
      dayMonthYear(t).slice(-4) === dayMonthYear(now).slice(-4) ? month(t) : monthYear(t),
    /** "18:40" today, "Monday 23 Nov, 18:40" on another day. */
    soon: (t: number, now: number) => (sameDay(t, now) ? clock(t) : dayTime(t)),
    /** `[from, to)` in days: "Fri 20 – Sun 22", "Tue 27 Oct – Thu 19 Nov", "Mon 23", or hours where months are short. */
    span: (from: number, to: number) => {
      const end = lastMinute(to);
      if (to - from < day) return `${weekdayShort(from)} ${clock(from)} – ${clock(to)}`;
      if (sameDay(from, end)) return `${weekdayShort(from)} ${dayNumber(from)}`;
      const sameMonth = month(from) === month(end);
      const start = sameMonth ? dayNumber(from) : dayMonth(from);
      const stop = sameMonth ? dayNumber(end) : dayMonth(end);
      return `${weekdayShort(from)}${fixed}${start} – ${weekdayShort(end)}${fixed}${stop}`;
    },
    /** `[from, to)` in a list: "27 Oct – 23 Nov", "1 – 28 Sep". */
    dates: (from: number, to: number) => {
      const end = lastMinute(to);
      if (sameDay(from, end)) return `${dayMonth(from)}, ${clock(from)} – ${clock(to)}`;
      return month(from) === month(end)
        ? `${dayNumber(from)} – ${dayMonth(end)}`
        : `${dayMonth(from)} – ${dayMonth(end)}`;
    },
  };
}
