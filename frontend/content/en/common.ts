import type { Grains } from "../../ui/format.ts";
import { some } from "./numbers.ts";

/** Words that more than one screen needs. */
export const common = {
  /** Dates and sums are written the way this language does. */
  locale: "en-GB",
  /** A sum inside a sentence, so that it can be set in the letter of sums. */
  sumPattern: /(\$\d[\d,]*(?:\.\d\d)?)/,
  product: "Potluck",
  you: "you",
  wait: ({ days, hours, minutes }: Grains) => {
    if (days > 0)
      return hours > 0 ? `${some(days, "day", "days")} ${some(hours, "hour", "hours")}` : some(days, "day", "days");
    if (hours > 0) {
      return minutes > 0
        ? `${some(hours, "hour", "hours")} ${some(minutes, "minute", "minutes")}`
        : some(hours, "hour", "hours");
    }
    return minutes > 0 ? some(minutes, "minute", "minutes") : "less than a minute";
  },
  account: (hex: string) => `account ${hex}`,
  act: {
    signing: "Waiting for your signature. It costs nothing.",
    handing: "Handing it to the relay, which pays the fee.",
    writing: "Sent. Waiting for the chain to write it down; a few seconds.",
  },
  transaction: "See it on the block explorer",
  transactionHash: "Transaction",
  connect: "Connect a wallet",
  copy: "Copy the link",
  copied: "Copied.",
  copyTransaction: (hex: string) => `Copy the transaction ${hex}`,
  copyFailed: "Could not copy. Select the link and copy it yourself.",
  print: "Print this page",
  details: "Details for whoever helps you",
  loading: "Reading from the chain.",
  backToStreet: (name: string) => `Back to ${name}`,
  qrLabel: "QR code of the link below",
};
