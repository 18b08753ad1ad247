/** A description that explains each value of an enumeration in a list, as its parts. */
export interface DescribedValues {
  /** What stands before the list. */
  intro: string;
  values: { value: string; meaning: string }[];
}

/** Reads lines such as `` - `RUNNING`: in progress. ``; `undefined` where there are none. */
export function describedValues(description: string): DescribedValues | undefined {
  const start = description.search(/^- `/m);
  if (start < 0) return undefined;
  const items = description
    .slice(start)
    .trim()
    .split(/\n- (?=`)/);
  const values = items.map((item) => {
    const [, value = '', meaning = ''] = /^(?:- )?`([^`]+)`: (.*)$/s.exec(item.trim()) ?? [];
    return { value, meaning: sentence(meaning.replace(/\s+/g, ' ')) };
  });
  return { intro: description.slice(0, start).trim(), values };
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
