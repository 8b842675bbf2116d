/**
 * Remembers the value that was computed last.
 * @returns a function that computes another value only when one of its inputs is another than it was for that.
 */
export function memoize<Value>(): (inputs: readonly unknown[], compute: () => Value) => Value {
  let last: {readonly inputs: readonly unknown[]; readonly value: Value} | undefined;
  return (inputs, compute) => {
    if (inputs.length !== last?.inputs.length || inputs.some((input, i) => !Object.is(input, last!.inputs[i])))
      last = {inputs, value: compute()};
    return last.value;
  };
}
