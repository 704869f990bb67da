/** Reads RFC 4180 back, sign by sign, without knowing how it was written. */
export function readCsv(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let field = "";
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (quoted) {
      if (sign !== '"') field += sign;
      else if (text.charAt(at + 1) === '"') field += text.charAt(at++);
      else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === ",") {
      record.push(field);
      field = "";
    } else if (text.startsWith("\r\n", at)) {
      records.push([...record, field]);
      [record, field] = [[], ""];
      at++;
    } else field += sign;
  }
  return records;
}
