import "react";

/** Parts hand numbers to their CSS as custom properties. */
declare module "react" {
  interface CSSProperties {
    [name: `--${string}`]: string | number | undefined;
  }
}
