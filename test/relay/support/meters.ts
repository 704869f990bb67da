/** What `/v1/metrics` says, by the name as it is written, labels included. */
export async function readMeters(url: string): Promise<Record<string, number>> {
  const text = await (await fetch(`${url}/v1/metrics`)).text();
  const lines = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return Object.fromEntries(
    lines.map((line) => {
      const end = line.lastIndexOf(" ");
      return [line.slice(0, end), Number(line.slice(end + 1))];
    }),
  );
}
