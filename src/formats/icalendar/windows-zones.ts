import {offsetAt, readZone} from '../../time/zone-clocks.js';

/**
 * What Windows calls a zone, without "Standard Time", and a zone of the world whose clocks it has. From the data of
 * Unicode CLDR 48 (supplemental/windowsZones, territory 001).
 */
const ZONES = `
Afghanistan=Asia/Kabul
Alaskan=America/Anchorage
Aleutian=America/Adak
Altai=Asia/Barnaul
Arab=Asia/Riyadh
Arabian=Asia/Dubai
Arabic=Asia/Baghdad
Argentina=America/Buenos_Aires
Astrakhan=Europe/Astrakhan
Atlantic=America/Halifax
AUS Central=Australia/Darwin
Aus Central W.=Australia/Eucla
AUS Eastern=Australia/Sydney
Azerbaijan=Asia/Baku
Azores=Atlantic/Azores
Bahia=America/Bahia
Bangladesh=Asia/Dhaka
Belarus=Europe/Minsk
Bougainville=Pacific/Bougainville
Canada Central=America/Regina
Cape Verde=Atlantic/Cape_Verde
Caucasus=Asia/Yerevan
Cen. Australia=Australia/Adelaide
Central America=America/Guatemala
Central Asia=Asia/Bishkek
Central Brazilian=America/Cuiaba
Central Europe=Europe/Budapest
Central European=Europe/Warsaw
Central Pacific=Pacific/Guadalcanal
Central=America/Chicago
Chatham Islands=Pacific/Chatham
China=Asia/Shanghai
Cuba=America/Havana
Dateline=Etc/GMT+12
E. Africa=Africa/Nairobi
E. Australia=Australia/Brisbane
E. Europe=Europe/Chisinau
E. South America=America/Sao_Paulo
Easter Island=Pacific/Easter
Eastern=America/New_York
Egypt=Africa/Cairo
Ekaterinburg=Asia/Yekaterinburg
Fiji=Pacific/Fiji
FLE=Europe/Kiev
Georgian=Asia/Tbilisi
GMT=Europe/London
Greenland=America/Godthab
Greenwich=Atlantic/Reykjavik
GTB=Europe/Bucharest
Haiti=America/Port-au-Prince
Hawaiian=Pacific/Honolulu
India=Asia/Calcutta
Iran=Asia/Tehran
Israel=Asia/Jerusalem
Jordan=Asia/Amman
Kaliningrad=Europe/Kaliningrad
Korea=Asia/Seoul
Libya=Africa/Tripoli
Line Islands=Pacific/Kiritimati
Lord Howe=Australia/Lord_Howe
Magadan=Asia/Magadan
Magallanes=America/Punta_Arenas
Marquesas=Pacific/Marquesas
Mauritius=Indian/Mauritius
Middle East=Asia/Beirut
Montevideo=America/Montevideo
Morocco=Africa/Casablanca
Mountain=America/Denver
Myanmar=Asia/Rangoon
N. Central Asia=Asia/Novosibirsk
Namibia=Africa/Windhoek
Nepal=Asia/Katmandu
New Zealand=Pacific/Auckland
Newfoundland=America/St_Johns
Norfolk=Pacific/Norfolk
North Asia East=Asia/Irkutsk
North Asia=Asia/Krasnoyarsk
North Korea=Asia/Pyongyang
Omsk=Asia/Omsk
Pacific SA=America/Santiago
Pacific=America/Los_Angeles
Pakistan=Asia/Karachi
Paraguay=America/Asuncion
Qyzylorda=Asia/Qyzylorda
Romance=Europe/Paris
Russian=Europe/Moscow
SA Eastern=America/Cayenne
SA Pacific=America/Bogota
SA Western=America/La_Paz
Saint Pierre=America/Miquelon
Sakhalin=Asia/Sakhalin
Samoa=Pacific/Apia
Sao Tome=Africa/Sao_Tome
Saratov=Europe/Saratov
SE Asia=Asia/Bangkok
Singapore=Asia/Singapore
South Africa=Africa/Johannesburg
South Sudan=Africa/Juba
Sri Lanka=Asia/Colombo
Sudan=Africa/Khartoum
Syria=Asia/Damascus
Taipei=Asia/Taipei
Tasmania=Australia/Hobart
Tocantins=America/Araguaina
Tokyo=Asia/Tokyo
Tomsk=Asia/Tomsk
Tonga=Pacific/Tongatapu
Transbaikal=Asia/Chita
Turkey=Europe/Istanbul
Turks And Caicos=America/Grand_Turk
Ulaanbaatar=Asia/Ulaanbaatar
US Eastern=America/Indianapolis
US Mountain=America/Phoenix
Venezuela=America/Caracas
Vladivostok=Asia/Vladivostok
Volgograd=Europe/Volgograd
W. Australia=Australia/Perth
W. Central Africa=Africa/Lagos
W. Europe=Europe/Berlin
W. Mongolia=Asia/Hovd
West Asia=Asia/Tashkent
West Bank=Asia/Hebron
West Pacific=Pacific/Port_Moresby
Yakutsk=Asia/Yakutsk
Yukon=America/Whitehorse
Central Standard Time (Mexico)=America/Mexico_City
Eastern Standard Time (Mexico)=America/Cancun
Mountain Standard Time (Mexico)=America/Mazatlan
Pacific Standard Time (Mexico)=America/Tijuana
Russia Time Zone 3=Europe/Samara
Russia Time Zone 10=Asia/Srednekolymsk
Russia Time Zone 11=Asia/Kamchatka
`;

const zones = new Map(
  ZONES.trim()
    .split('\n')
    .map((line) => {
      const [name, zone] = line.split('=');
      return [name.toLowerCase(), zone] as const;
    }),
);

/** Where the cities are that Windows names in the words for a zone. */
const AREAS = ['Europe', 'America', 'Asia', 'Africa', 'Australia', 'Pacific', 'Atlantic'];

const SHIFTED = /^(?:UTC|GMT) ?([-+]\d{1,2}(?:[:.]?\d\d)?)$/i;
const WORDS = /^\((?:UTC|GMT) ?([-+]\d\d[:.]?\d\d)?\) ?(.*)$/is;

/**
 * The zone of the world that a program of Microsoft means by a name: `W. Europe Standard Time`, or the words for it,
 * `(UTC+01:00) Amsterdam, Berlin, Bern`, where the cities and the offset tell it; also `UTC+1`. Undefined if there is none.
 */
export function windowsZone(name: string): string | undefined {
  const plain = name.replaceAll(/\s+/g, ' ').trim();
  const shift = SHIFTED.exec(plain)?.[1];
  if (shift !== undefined) return readZone(offsetName(shift));
  const [words, offset, said] = WORDS.exec(plain) ?? [];
  if (words === undefined) return named(plain);
  const wanted = readZone(offsetName(offset ?? '+00:00'));
  if (/^(?:Coordinated Universal Time(?:[-+]\d+)?)?$/i.test(said)) return wanted;
  const zone = named(said.replace(/ Time(?: \((?:US & )?Canada\))?$/i, '')) ?? cityZone(said);
  return zone !== undefined && wanted !== undefined && standardOffset(zone) === offsetAt(0, wanted) ? zone : undefined;
}

function named(name: string): string | undefined {
  const zone =
    zones.get(name.toLowerCase()) ?? zones.get(name.replace(/ (?:Standard|Daylight) Time$/i, '').toLowerCase());
  return zone && readZone(zone);
}

/** The zone of cities, if those that are known have the same clocks. */
function cityZone(words: string): string | undefined {
  const found = words
    .split(',')
    .map((city) => city.trim().replaceAll(' ', '_'))
    .flatMap((city) => AREAS.map((area) => readZone(`${area}/${city}`)).find(Boolean) ?? []);
  const clocks = new Set(found.map((zone) => `${standardOffset(zone)} ${offsetAt(SUMMER, zone)}`));
  return clocks.size === 1 ? found[0] : undefined;
}

const WINTER = Date.UTC(2024, 0, 15);
const SUMMER = Date.UTC(2024, 6, 15);

/** The offset of a zone without summer time, ms. */
const standardOffset = (zone: string) => Math.min(offsetAt(WINTER, zone), offsetAt(SUMMER, zone));

/** An offset as zones are named: `+1`, `+0100` and `+01.00` are `+01:00`. */
function offsetName(text: string): string {
  const [, sign, hours, minutes = '00'] = /^([-+])(\d{1,2}?)[:.]?(\d\d)?$/.exec(text)!;
  return `${sign}${hours.padStart(2, '0')}:${minutes}`;
}
