// Draws the maps of the sample's story into demo/media: one of the north, one of the crossing, in three languages. Run
// it after a change: node scripts/draw-sample-maps.mjs. A test compares what it draws with the files.
import {writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {curveCatmullRom, line} from 'd3';

/** Points as "longitude,latitude", in degrees. */
const points = (text) => text.split(' ').map((point) => point.split(',').map(Number));

/** Panj and Amu Darya from east to west: the border. Course after Natural Earth, 1:10 million, in the public domain. */
const RIVER = points(
  '70.30,37.95 70.20,37.84 70.20,37.58 70.10,37.54 70.00,37.55 69.92,37.62 69.80,37.58 69.73,37.59 69.53,37.59 69.47,37.52 69.40,37.47 69.38,37.40 69.40,37.31 69.41,37.25 69.45,37.24 69.41,37.18 69.35,37.14 69.28,37.11 69.24,37.10 69.15,37.15 69.10,37.21 69.04,37.25 69.00,37.31 68.96,37.33 68.90,37.34 68.89,37.32 68.92,37.29 68.89,37.28 68.86,37.32 68.81,37.32 68.82,37.25 68.77,37.27 68.67,37.28 68.66,37.25 68.63,37.21 68.57,37.19 68.51,37.16 68.40,37.15 68.41,37.11 68.34,37.11 68.29,37.10 68.29,37.02 68.21,37.02 68.12,36.98 68.03,36.92 67.96,36.99 67.90,37.03 67.83,37.07 67.77,37.12 67.78,37.19 67.75,37.23 67.64,37.25 67.56,37.22 67.50,37.28 67.41,37.23 67.32,37.21 67.24,37.19 67.19,37.26 67.12,37.28 67.08,37.35 67.01,37.38 66.87,37.37 66.70,37.35 66.52,37.36 66.30,37.37',
);
/** Between Uzbekistan and Tajikistan, from the river to the north. */
const NORTHERN_BORDER = points(
  '67.78,37.19 67.82,37.27 67.82,37.35 67.80,37.47 67.87,37.59 67.98,37.68 68.05,37.76 68.12,37.91',
);
/** The rest of the boundary of Kunduz Province, from the river in the east to the river in the west: schematic. */
const PROVINCE = points(
  '69.35,37.14 69.28,37.02 69.22,36.93 69.30,36.80 69.32,36.62 69.14,36.52 69.02,36.40 68.86,36.34 68.66,36.40 68.46,36.48 68.28,36.62 68.12,36.78 68.03,36.92',
);
const RIVER_OF_PROVINCE = RIVER.slice(16, 44);
const COUNTRY = points(
  '66.5,37.4 67.1,37.4 67.8,37.1 68.1,37 68.9,37.3 69.2,37.2 69.5,37.6 70.1,37.6 70.4,38.1 70.8,38.5 71.3,38.3 71.5,37.9 71.4,37.1 71.8,36.7 72.6,37 73.3,37.5 74,37.4 75,37.4 74.6,37 74.1,36.8 72.9,36.7 71.8,36.5 71.3,36.1 71.6,35.2 71.1,34.7 70.9,34 69.9,34 70.3,33.4 69.7,33.1 69.3,31.9 68.9,31.6 67.8,31.6 66.9,31.3 66.4,30.7 66.3,29.9 65,29.5 62.5,29.3 60.9,29.8 61.8,30.7 61.7,31.4 60.9,31.5 60.5,33 61,33.5 60.8,34.4 61.2,35.6 62.2,35.3 63.2,35.9 64.5,36.3 64.7,37.1 65.6,37.3 65.7,37.7 66.2,37.4',
);

const PLACES = {
  kunduz: [68.87, 36.73],
  crossing: [68.61, 37.18],
  imamSahib: [68.94, 37.19],
  baghlan: [68.71, 36.13],
  puleKhumri: [68.7, 35.95],
  taloqan: [69.53, 36.74],
  mazar: [67.11, 36.71],
  kabul: [69.17, 34.53],
};

/** Simplified: through the towns, and roughly between them. */
const ROADS = {
  north: points(
    '68.87,36.73 68.84,36.9 68.76,37.03 68.66,37.12 68.61,37.18 68.60,37.21 68.64,37.34 68.72,37.55 68.78,37.8',
  ),
  imamSahib: points('68.87,36.73 68.90,36.92 68.92,37.08 68.94,37.19'),
  south: points('68.87,36.73 68.89,36.52 68.80,36.3 68.71,36.13 68.70,35.95 68.67,35.78 68.68,35.62'),
  east: points('68.87,36.73 69.11,36.68 69.32,36.71 69.53,36.74 69.8,36.76 70.1,36.8'),
  west: points('68.87,36.73 68.72,36.69 68.4,36.68 68.05,36.71 67.7,36.7 67.4,36.71 67.11,36.71 66.6,36.74'),
  southWest: points('68.70,35.95 68.42,36.03 68.16,36.14 68.02,36.27 67.87,36.48 67.7,36.7'),
};

const WORDS = {
  en: {
    lang: 'en',
    kunduz: 'Kunduz',
    crossing: 'Shir Khan Bandar',
    imamSahib: 'Imam Sahib',
    baghlan: 'Baghlan',
    puleKhumri: 'Pul-e Khumri',
    taloqan: 'Taloqan',
    mazar: 'Mazar-i-Sharif',
    kabul: 'Kabul',
    province: 'Kunduz Province',
    afghanistan: 'Afghanistan',
    tajikistan: 'Tajikistan',
    uzbekistan: 'Uzbekistan',
    panj: 'Panj',
    amuDarya: 'Amu Darya',
    toKabul: 'to Kabul',
    toTajikistan: 'to Dushanbe',
    toTaloqan: 'to Taloqan',
    toMazar: 'to Mazar-i-Sharif',
    bridge: 'Bridge of 2007, 700 m',
    north: 'N',
    distance: (km) => `${km} km`,
  },
  de: {
    lang: 'de',
    kunduz: 'Kundus',
    crossing: 'Schir Chan Bandar',
    imamSahib: 'Imam Sahib',
    baghlan: 'Baghlan',
    puleKhumri: 'Pul-e Chumri',
    taloqan: 'Taloqan',
    mazar: 'Masar-i-Scharif',
    kabul: 'Kabul',
    province: 'Provinz Kundus',
    afghanistan: 'Afghanistan',
    tajikistan: 'Tadschikistan',
    uzbekistan: 'Usbekistan',
    panj: 'Pandsch',
    amuDarya: 'Amudarja',
    toKabul: 'nach Kabul',
    toTajikistan: 'nach Duschanbe',
    toTaloqan: 'nach Taloqan',
    toMazar: 'nach Masar-i-Scharif',
    bridge: 'Brücke von 2007, 700 m',
    north: 'N',
    distance: (km) => `${km} km`,
  },
  fa: {
    lang: 'fa',
    kunduz: 'قندوز',
    crossing: 'بندر شیرخان',
    imamSahib: 'امام صاحب',
    baghlan: 'بغلان',
    puleKhumri: 'پل خمری',
    taloqan: 'تالقان',
    mazar: 'مزار شریف',
    kabul: 'کابل',
    province: 'ولایت قندوز',
    afghanistan: 'افغانستان',
    tajikistan: 'تاجیکستان',
    uzbekistan: 'ازبکستان',
    panj: 'رود پنج',
    amuDarya: 'آمودریا',
    toKabul: 'به کابل',
    toTajikistan: 'به دوشنبه',
    toTaloqan: 'به تالقان',
    toMazar: 'به مزار شریف',
    bridge: 'پل ۷۰۰ متری، ۲۰۰۷',
    north: 'شمال',
    distance: (km) => `\u200f${km.toLocaleString('fa')} کیلومتر`,
  },
};

// A picture cannot take the page's typeface or colours. The query on its width is on that at which it is shown.
const STYLE = `
    svg { font: 15px system-ui, "Segoe UI", "Noto Sans", sans-serif; }
    .abroad { fill: #e4e3df; } .land { fill: #f6f4ef; } .province { fill: #f3dfb9; }
    .edge { fill: none; stroke: #b39455; stroke-width: 1.25; stroke-dasharray: 5 3.5; }
    .border { fill: none; stroke: #9a9a96; stroke-width: 1.25; stroke-dasharray: 7 3 1.5 3; }
    .river { fill: none; stroke: #4d8fbd; stroke-width: 3; stroke-linejoin: round; }
    .casing { fill: none; stroke: #f6f4ef; stroke-width: 5; } .road { fill: none; stroke: #6f6a62; stroke-width: 2; }
    .arrow { fill: #6f6a62; }
    text { fill: #1c1d20; paint-order: stroke; stroke: #f6f4ef; stroke-width: 3.5px; stroke-linejoin: round; }
    .on-province { stroke: #f3dfb9; } .on-abroad { stroke: #e4e3df; }
    .dot { fill: #1c1d20; stroke: #f6f4ef; stroke-width: 1.5; }
    .mark { fill: #b02022; stroke: #fff; stroke-width: 2; } .name { font-weight: 700; } .marked { fill: #9c191b; font-weight: 700; }
    .country { fill: #696b70; letter-spacing: .06em; font-size: 16px; } .area { fill: #76571a; } .water { fill: #2b6690; font-style: italic; }
    .quiet { fill: #55565a; font-size: 13.5px; } .rule { fill: none; stroke: #55565a; stroke-width: 1.5; } .needle { fill: #55565a; }
    .inset { fill: #fbfaf7; stroke: #b9b8b3; } .inset-land { fill: #d9d7d0; } .inset-box { fill: none; stroke: #b02022; stroke-width: 2; }
    :lang(fa) .country { letter-spacing: 0; } :lang(fa) .water { font-style: normal; }
    @media (max-width: 460px) {
      svg { font-size: 21px; } .country { font-size: 19px; } .quiet { font-size: 19px; } .minor { display: none; }
      text { stroke-width: 4.5px; } .road { stroke-width: 2.5; } .river { stroke-width: 4; }
    }
    @media (prefers-color-scheme: dark) {
      .abroad { fill: #1b1d22; } .land { fill: #2a2d33; } .province { fill: #4a4029; }
      .edge { stroke: #b3924f; } .border { stroke: #7d8088; } .river { stroke: #5b9fd0; }
      .casing { stroke: #2a2d33; } .road { stroke: #b0aca4; } .arrow { fill: #b0aca4; }
      text { fill: #f0f1f4; stroke: #2a2d33; } .on-province { stroke: #4a4029; } .on-abroad { stroke: #1b1d22; }
      .dot { fill: #f0f1f4; stroke: #2a2d33; } .mark { fill: #ff6a5c; stroke: #16181d; } .marked { fill: #ff9a8f; }
      .country { fill: #a6adb8; } .area { fill: #e6c987; } .water { fill: #8cc4ec; }
      .quiet { fill: #b6bbc4; } .rule { stroke: #b6bbc4; } .needle { fill: #b6bbc4; }
      .inset { fill: #202329; stroke: #4a4e57; } .inset-land { fill: #454953; } .inset-box { stroke: #ff6a5c; }
    }`;

/** What the maps show. Labels: word, place in degrees, what lies between the two, where the text is held, classes. */
const MAPS = {
  north: {
    west: 66.75,
    north: 37.64,
    scale: 249.4, // px a degree of latitude
    size: [640, 476],
    roads: ['north', 'imamSahib', 'south', 'east', 'west', 'southWest'],
    dots: ['kunduz', 'imamSahib', 'baghlan', 'puleKhumri', 'taloqan', 'mazar'],
    labels: [
      ['uzbekistan', [67.2, 37.5], [0, 0], 'middle', 'country on-abroad'],
      ['tajikistan', [68.42, 37.5], [0, 0], 'middle', 'country on-abroad'],
      ['afghanistan', [67.5, 36.17], [0, 0], 'middle', 'country'],
      ['amuDarya', [67.42, 37.15], [0, 16], 'middle', 'water minor'],
      ['panj', [69.69, 37.44], [0, 0], 'middle', 'water'],
      ['province', [68.5, 36.9], [0, 0], 'middle', 'area on-province minor'],
      ['kunduz', PLACES.kunduz, [10, -7], 'start', 'name on-province'],
      ['crossing', PLACES.crossing, [-11, -8], 'end', 'marked on-abroad'],
      ['imamSahib', PLACES.imamSahib, [10, 6], 'start', 'on-province'],
      ['baghlan', PLACES.baghlan, [10, 5], 'start', 'minor'],
      ['puleKhumri', PLACES.puleKhumri, [-12, 20], 'end', ''],
      ['taloqan', PLACES.taloqan, [0, 25], 'middle', ''],
      ['mazar', PLACES.mazar, [-52, 27], 'start', ''],
      ['toKabul', [68.67, 35.77], [14, 4], 'start', 'quiet'],
    ],
    arrow: [68.673, 35.76, 180],
    km: 50,
    hasInset: true,
  },
  crossing: {
    west: 68,
    north: 37.42,
    scale: 532,
    size: [640, 476],
    roads: ['north', 'imamSahib', 'south', 'east', 'west'],
    dots: ['kunduz', 'imamSahib'],
    labels: [
      ['tajikistan', [68.24, 37.3], [0, 0], 'middle', 'country on-abroad'],
      ['province', [68.4, 36.9], [0, 0], 'middle', 'area on-province'],
      ['panj', [69.25, 37.24], [0, 0], 'middle', 'water on-abroad'],
      ['amuDarya', [68.15, 37.08], [0, 0], 'middle', 'water on-abroad minor'],
      ['kunduz', PLACES.kunduz, [13, -11], 'start', 'name on-province'],
      ['crossing', PLACES.crossing, [-13, -14], 'end', 'marked on-abroad'],
      ['bridge', PLACES.crossing, [-13, -35], 'end', 'quiet on-abroad minor'],
      ['imamSahib', PLACES.imamSahib, [9, 22], 'start', 'on-province'],
      ['toTajikistan', [68.65, 37.38], [18, 2], 'start', 'quiet on-abroad'],
      ['toKabul', [68.88, 36.57], [13, 6], 'start', 'quiet on-province'],
      ['toTaloqan', [69.18, 36.7], [0, -9], 'middle', 'quiet on-province minor'],
      ['toMazar', [68.42, 36.69], [0, -9], 'middle', 'quiet on-province minor'],
    ],
    arrow: [68.655, 37.385, 8],
    km: 20,
    hasInset: false,
  },
};

/** A map as SVG. @param name - `north` or `crossing`. @param language - `en`, `de` or `fa`. */
export function drawMap(name, language) {
  const {west, north, scale, size, roads, dots, labels, arrow, km, hasInset} = MAPS[name];
  const words = WORDS[language];
  const [width, height] = size;
  // Equirectangular, true to scale at the latitude of Kunduz.
  const flat = Math.cos((PLACES.kunduz[1] * Math.PI) / 180);
  const at = ([lon, lat]) => [
    Math.round((lon - west) * flat * scale * 10) / 10,
    Math.round((north - lat) * scale * 10) / 10,
  ];
  const path = (list) => `M${list.map((point) => at(point).join(',')).join('L')}`;
  const curve = line().curve(curveCatmullRom.alpha(0.5)).digits(1);
  const smooth = (list) => curve(list.map(at));
  const text = ([word, place, [dx, dy], anchor, names]) => {
    const [x, y] = at(place);
    const value = names.startsWith('country') ? words[word].toLocaleUpperCase(words.lang) : words[word];
    return `<text x="${(x + dx).toFixed(1)}" y="${(y + dy).toFixed(1)}" text-anchor="${anchor}"${names ? ` class="${names}"` : ''}>${value}</text>`;
  };
  const dot = (place) => {
    const [x, y] = at(PLACES[place]);
    return `<circle class="dot" cx="${x}" cy="${y}" r="${place === 'kunduz' ? 5.5 : 4.5}"/>`;
  };
  const [crossingX, crossingY] = at(PLACES.crossing);
  const [arrowX, arrowY] = at(arrow);
  // 111.2 km a degree.
  const bar = (km / 111.2) * scale;
  const y = height - 20;
  const abroad = `${path([...RIVER, [66, 37.4], [66, 38.5], [71, 38.5], [71, 38]])}Z`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" lang="${words.lang}">
  <style>${STYLE}
  </style>
  <rect class="land" width="${width}" height="${height}"/>
  <path class="province" d="${path([...RIVER_OF_PROVINCE, ...PROVINCE.toReversed()])}Z"/>
  <path class="abroad" d="${abroad}"/>
  <path class="edge" d="${path(PROVINCE)}"/>
  <path class="border" d="${path(NORTHERN_BORDER)}"/>
  <path class="river" d="${smooth(RIVER)}"/>
  ${roads.map((road) => `<path class="casing" d="${smooth(ROADS[road])}"/>`).join('\n  ')}
  ${roads.map((road) => `<path class="road" d="${smooth(ROADS[road])}"/>`).join('\n  ')}
  <path class="arrow" d="M0,-9L7,6L0,2L-7,6Z" transform="translate(${arrowX},${arrowY}) rotate(${arrow[2]})"/>
  ${dots.map(dot).join('\n  ')}
  <circle class="mark" cx="${crossingX}" cy="${crossingY}" r="8"/>
  ${labels.map(text).join('\n  ')}
  <path class="rule" d="M20,${y - 5}v5h${bar.toFixed(1)}v-5"/>
  <text class="quiet" x="20" y="${y - 11}">${words.distance(km)}</text>
  <path class="needle" d="M${(bar + 46).toFixed(1)},${y - 17}l7,17l-7,-4l-7,4Z"/>
  <text class="quiet" x="${(bar + 59).toFixed(1)}" y="${y}">${words.north}</text>${hasInset ? inset(words, size) : ''}
</svg>
`;
}

/** Where in the country the map of the north lies. */
function inset(words, [width, height]) {
  const [boxWidth, boxHeight] = [120, 96];
  const scale = 8.6; // px a degree
  const at = ([lon, lat]) =>
    [8 + (lon - 60.5) * 0.83 * scale, 9 + (38.5 - lat) * scale].map((value) => value.toFixed(1));
  const [x, y] = at([MAPS.north.west, MAPS.north.north]);
  const [right, bottom] = at([69.96, 35.73]);
  const [kabulX, kabulY] = at(PLACES.kabul);
  return `
  <g transform="translate(${width - boxWidth - 12},${height - boxHeight - 12})">
    <rect class="inset" width="${boxWidth}" height="${boxHeight}"/>
    <path class="inset-land" d="M${COUNTRY.map((point) => at(point).join(',')).join('L')}Z"/>
    <rect class="inset-box" x="${x}" y="${y}" width="${(right - x).toFixed(1)}" height="${(bottom - y).toFixed(1)}"/>
    <circle class="dot" cx="${kabulX}" cy="${kabulY}" r="3.5"/>
    <text class="quiet" x="${kabulX - 6}" y="${+kabulY + 13}" text-anchor="end">${words.kabul}</text>
  </g>`;
}

/** The maps by the names of their files. */
export const sampleMaps = () =>
  Object.keys(MAPS).flatMap((name) =>
    Object.keys(WORDS).map((language) => [`${name}-${language}.svg`, drawMap(name, language)]),
  );

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, svg] of sampleMaps())
    writeFileSync(fileURLToPath(new URL(`../demo/media/${name}`, import.meta.url)), svg);
}
