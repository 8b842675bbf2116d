const LATIN = '/node_modules/@fontsource-variable/archivo/files/archivo-latin';
const ARABIC = '/node_modules/@fontsource/vazirmatn/files/vazirmatn-arabic';

/** The widths of the test font: tests of texts run in the narrow and in the wide one too. */
const WIDTHS = {plain: '100%', narrow: '62%', wide: '125%'};

export type Face = keyof typeof WIDTHS;

/**
 * The value of `font-family` for a face. Signs, and scripts other than Latin and Arabic, come from the machine's fonts.
 */
export const familyOf = (face: Face) => `"${face} face", "arabic face", sans-serif`;

/** Loads the faces, and sets the page in the plain one, so that no test depends on the fonts of the machine. */
export async function loadFaces(): Promise<void> {
  const faces = Object.entries(WIDTHS).flatMap(([face, stretch]) => [
    new FontFace(`${face} face`, `url(${LATIN}-standard-normal.woff2)`, {
      weight: '100 900',
      stretch,
      unicodeRange: 'U+0000-00FF, U+2000-206F, U+2122',
    }),
    new FontFace(`${face} face`, `url(${LATIN}-ext-standard-normal.woff2)`, {
      weight: '100 900',
      stretch,
      unicodeRange: 'U+0100-02BA, U+1E00-1EFF',
    }),
  ]);
  // Both weights: synthetic bold is wider than engines measure it.
  for (const [weight, file] of [
    ['100 500', 400],
    ['501 900', 700],
  ]) {
    faces.push(
      new FontFace('arabic face', `url(${ARABIC}-${file}-normal.woff2)`, {
        weight: `${weight}`,
        unicodeRange: 'U+0600-06FF, U+FB50-FDFF, U+FE70-FEFC',
      }),
    );
  }
  await Promise.all(faces.map((face) => face.load()));
  for (const face of faces) document.fonts.add(face);
  document.documentElement.style.fontFamily = familyOf('plain');
}
