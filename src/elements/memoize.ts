/**
 * Caches a computed value until its inputs change.
 * @returns a function that calls `compute` if an input differs from the last call (by `Object.is`), else returns the
 *   cached value.
 */
export function memoize<Value>(): (inputs: readonly unknown[], compute: () => Value) => Value {
  let last: {readonly inputs: readonly unknown[]; readonly value: Value} | undefined;
  return (inputs, compute) => {
    if (inputs.length !== last?.inputs.length || inputs.some((input, i) => !Object.is(input, last!.inputs[i])))
      last = {inputs, value: compute()};
    return last.value;
  };
}
