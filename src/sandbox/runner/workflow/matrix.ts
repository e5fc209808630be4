import { isList, isMap, listOf, mapOf, textOf, type Value, type ValueMap } from '../language/value.ts';

const maxLegs = 256;

/** The legs of a filled `strategy.matrix`; throws where there is none, as GitHub does. */
export function expandMatrix(matrix: Value): readonly ValueMap[] {
  if (!isMap(matrix)) throw new Error(`The matrix must be an object, not ${JSON.stringify(matrix)}.`);
  const axes = Object.entries(matrix).filter(([key]) => key !== 'include' && key !== 'exclude');
  for (const [name, values] of axes) checkAxis(name, values);
  const excluded = listOf(matrix['exclude']).map(mapOf);
  const kept = product(axes).filter((leg) => !excluded.some((entry) => contains(leg, entry)));
  const legs = addIncludes(axes.length > 0 ? kept : [], listOf(matrix['include']).map(mapOf));
  if (legs.length === 0) throw new Error('The matrix is empty; a job with a matrix needs at least one leg.');
  if (legs.length > maxLegs)
    throw new Error(`The matrix has ${legs.length} legs; at most ${maxLegs} are allowed.`);
  return legs;
}

/** The values of a leg as they stand in a job's name. */
export function describeLeg(leg: ValueMap): string {
  return Object.values(leg).flatMap(leaves).join(', ');
}

function leaves(value: Value): readonly string[] {
  if (isList(value)) return value.flatMap(leaves);
  return isMap(value) ? Object.values(value).flatMap(leaves) : [textOf(value)];
}

function checkAxis(name: string, values: Value): void {
  if (!isList(values)) throw new Error(`The matrix axis "${name}" must be a list.`);
  if (values.length === 0)
    throw new Error(`The matrix axis "${name}" is empty; it needs at least one value.`);
}

function product(axes: readonly (readonly [string, Value])[]): readonly ValueMap[] {
  return axes.reduce<readonly ValueMap[]>(
    (legs, [name, values]) =>
      legs.flatMap((leg) => listOf(values).map((value) => ({ ...leg, [name]: value }))),
    [{}],
  );
}

/** An include extends the legs it does not contradict in an original axis; where it fits none it becomes a leg. */
function addIncludes(original: readonly ValueMap[], includes: readonly ValueMap[]): readonly ValueMap[] {
  const legs: ValueMap[] = [...original];
  for (const entry of includes) {
    const fitting = original.flatMap((leg, index) => (agrees(leg, entry) ? [index] : []));
    for (const index of fitting) legs[index] = { ...legs[index], ...entry };
    if (fitting.length === 0) legs.push(entry);
  }
  return legs;
}

function agrees(leg: ValueMap, entry: ValueMap): boolean {
  return Object.entries(entry).every(([key, value]) => !(key in leg) || same(leg[key], value));
}

function contains(leg: ValueMap, part: ValueMap): boolean {
  return Object.entries(part).every(([key, value]) => same(leg[key], value));
}

function same(left: Value | undefined, right: Value | undefined): boolean {
  if (isMap(left) && isMap(right)) return contains(left, right);
  return JSON.stringify(left) === JSON.stringify(right);
}
