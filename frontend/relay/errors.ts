/** No relay at this address, no answer in time, an answer that is not a relay's, or a relay that cannot reach the chain. */
export class RelaySilent extends Error {
  override readonly name = "RelaySilent";
  readonly url: string;
  readonly seconds: number;
  constructor(url: string, seconds: number, options?: ErrorOptions) {
    super(`The relay ${url} has not answered`, options);
    this.url = url;
    this.seconds = seconds;
  }
}

/** The relay answered with a reason. */
export class RelayRefused extends Error {
  override readonly name = "RelayRefused";
  readonly url: string;
  readonly code: string;
  readonly reason: string;
  constructor(url: string, code: string, reason: string) {
    super(reason);
    this.url = url;
    this.code = code;
    this.reason = reason;
  }
}
