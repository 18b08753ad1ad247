/** Which JSON types stand at which places of a body, e.g. `$.runs[].tags[]` a string. */
export type Shape = Map<string, Set<string>>;

/** Adds the shape of a JSON value. */
export function addShape(shape: Shape, value: unknown, place = '$'): Shape {
  const type = typeOf(value);
  shape.set(place, (shape.get(place) ?? new Set()).add(type));
  if (Array.isArray(value)) for (const item of value) addShape(shape, item, `${place}[]`);
  else if (type === 'object') {
    for (const [name, item] of Object.entries(Object(value))) {
      addShape(shape, item, `${place}.${name}`);
    }
  }
  return shape;
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value;
}

/** Where two shapes differ: a place that one lacks, or a type, but for null. */
export function differencesOf(
  [oneName, one]: readonly [string, Shape],
  [otherName, other]: readonly [string, Shape],
): string[] {
  return [
    ...onlyIn(one, other).map((place) => `${place} only ${oneName}`),
    ...onlyIn(other, one).map((place) => `${place} only ${otherName}`),
  ];
}

/** What is below a place that the other lacks, or where it has null, is not listed. */
function onlyIn(one: Shape, other: Shape): string[] {
  return [...one].flatMap(([place, types]) => {
    const parent = place.replace(/(?:\[\]|\.[^.[]*)$/, '');
    const known = other.get(place);
    if (!known) return place === '$' || other.has(parent) ? [place] : [];
    const odd = [...types].filter((type) => type !== 'null' && !known.has(type) && !isNull(known));
    return odd.map((type) => `${place} ${type}`);
  });
}

function isNull(types: ReadonlySet<string>): boolean {
  return types.size === 1 && types.has('null');
}
