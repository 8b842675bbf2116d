import {pick} from './random.js';

/** A random text of the grammar that `parseDate` reads; some name days that do not exist, or end before they start. */
export function randomEdtf(random: () => number): string {
  const chance = (probability: number) => random() < probability;
  const upTo = (most: number) => Math.floor(random() * (most + 1));
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  const qualifier = (probability = 0.1) => (chance(probability) ? pick(random, ['?', '~', '%']) : '');
  /** Replaces some digits by `X`. */
  const veil = (digits: string, probability: number) =>
    chance(probability) ? Array.from(digits, (digit) => (chance(0.4) ? 'X' : digit)).join('') : digits;

  const year = () => {
    if (chance(0.12)) {
      const digits = String(10_000 + Math.floor(10 ** (random() * 11)));
      const written = chance(0.3) ? `${1 + upTo(98)}E${4 + upTo(6)}` : digits;
      return `Y${pick(random, ['', '-'])}${written}${chance(0.3) ? `S${1 + upTo(9)}` : ''}`;
    }
    const digits = pad(pick(random, [upTo(20), upTo(9999), 1900 + upTo(199)]), 4);
    return `${chance(0.2) && digits !== '0000' ? '-' : ''}${chance(0.05) ? `${digits}S${1 + upTo(4)}` : veil(digits, 0.25)}`;
  };
  const offset = () =>
    pick(
      random,
      [
        '',
        '',
        'Z',
        () => `${pick(random, ['+', '-'])}${pad(upTo(23), 2)}${pick(random, ['', ':00', ':30', '45', ':59'])}`,
      ].map((part) => (typeof part === 'string' ? part : part())),
    );
  const time = () => {
    const parts = [pad(upTo(24), 2), pad(upTo(59), 2), pad(upTo(60), 2)].slice(0, 1 + upTo(2));
    const fraction = parts.length === 3 && chance(0.4) ? `.${pick(random, ['000', '0', '5', '123', '999999'])}` : '';
    return `${pick(random, ['T', 'T', ' '])}${parts.join(':')}${fraction}${offset()}`;
  };
  const date = () => {
    let text = qualifier(0.05) + year() + qualifier();
    if (chance(0.25)) return text;
    if (chance(0.12))
      return (
        text +
        pick(random, [
          `-${pad(21 + upTo(20), 2)}`,
          `-W${pad(1 + upTo(52), 2)}`,
          `-W${pad(1 + upTo(52), 2)}-${1 + upTo(6)}`,
          `-${pad(1 + upTo(365), 3)}`,
        ])
      );
    text += `-${qualifier(0.05)}${veil(pad(1 + upTo(11), 2), 0.2)}${qualifier()}`;
    if (chance(0.3)) return text;
    text += `-${qualifier(0.05)}${veil(pad(1 + upTo(30), 2), 0.2)}${qualifier()}`;
    return chance(0.25) ? text + time() + qualifier(0.05) : text;
  };
  const member = () =>
    pick(random, [date, date, () => `${date()}..${date()}`, () => `..${date()}`, () => `${date()}..`])();
  const members = () => Array.from({length: 1 + upTo(3)}, member).join(',');
  return pick(random, [
    date,
    date,
    () => `${date()}/${date()}`,
    () => `${date()}/${date()}`,
    () => `${date()}/${pick(random, ['', '..'])}`,
    () => `${pick(random, ['', '..'])}/${date()}`,
    () => `[${members()}]`,
    () => `{${members()}}`,
  ])();
}
