import type { Config } from "../config.ts";
import { txRef } from "../chain/explorer.ts";
import type { Act } from "../ui/model.ts";
import type { FlowStatus } from "./status.ts";

/** A flow's status as the screens show it, while nothing has failed: for that there are words. */
export function actOf(status: Exclude<FlowStatus, { kind: "failed" }>, config: Config): Act {
  switch (status.kind) {
    case "idle":
      return { status: "idle" };
    case "signing":
      return { status: "working", step: "signing" };
    case "sending":
      return { status: "working", step: "handing" };
    case "waiting":
      return { status: "working", step: "writing" };
    case "done":
      return { status: "done", transaction: txRef(config, status.tx) };
  }
}
