/** Keys that JSON gives twice: `JSON.parse` takes the last and drops the others without a word. */

/** Strings and punctuation; numbers and words lie between them. */
const TOKEN = /"(?:[^"\\]+|\\.)*"|[{}[\],]/g;

interface Frame {
  /** Keys so far; null in a list. */
  keys: Set<string> | null;
  /** The key or index that the scan is at. */
  at: string | number;
  /** True where a string is a key, not a value. */
  beforeKey: boolean;
}

/**
 * @param json valid JSON, of any depth: nothing here recurs
 * @returns the dotted path of every key that stands twice in one object
 */
export function duplicateKeys(json: string): string[] {
  const found: string[] = [];
  const stack: Frame[] = [];
  for (const [token] of json.matchAll(TOKEN)) {
    const top = stack.at(-1);
    if (token === '{') stack.push({ keys: new Set(), at: '', beforeKey: true });
    else if (token === '[') stack.push({ keys: null, at: 0, beforeKey: false });
    else if (token === '}' || token === ']') stack.pop();
    else if (!top) break;
    else if (token === ',') {
      if (top.keys) top.beforeKey = true;
      else top.at = Number(top.at) + 1;
    } else if (top.keys && top.beforeKey) {
      top.beforeKey = false;
      top.at = JSON.parse(token) as string;
      if (top.keys.has(top.at)) found.push(stack.map((f) => f.at).join('.'));
      top.keys.add(top.at);
    }
  }
  return found;
}
