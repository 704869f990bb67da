import type { Config } from "../config.ts";
import { txRef } from "../chain/explorer.ts";
import type { Act, Fault } from "../ui/model.ts";
import type { Failure } from "./failure.ts";
import type { FlowStatus } from "./status.ts";

/** A flow's status as the screens show it; the words for a failure come from the content. */
export function actOf(status: FlowStatus, config: Config, faultOf: (failure: Failure) => Fault): Act {
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
    case "failed":
      return { status: "failed", fault: faultOf(status.failure) };
  }
}
